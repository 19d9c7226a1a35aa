/**
 * 办理台: what joins the parts of a contract's or a grant's life for those who look at it whole: the organization's page,
 * the auditor's trail, the bureau's overview. It reads what the other modules keep and writes nothing; nobody depends on
 * it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "办理台 Desk")
package org.sanshe.desk;
