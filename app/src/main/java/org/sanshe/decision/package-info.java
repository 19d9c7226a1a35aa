/**
 * 决策: what varies in law and local rule, asked as of the date of the case, recorded with table version and article,
 * and open for anybody to try out.
 */
@org.springframework.modulith.ApplicationModule(displayName = "决策 Decision", allowedDependencies = "kernel")
package org.sanshe.decision;
