/** 机构与人员: units, persons, posts, accounts, log-in. */
@org.springframework.modulith.ApplicationModule(displayName = "机构与人员 Identity")
package org.sanshe.identity;
