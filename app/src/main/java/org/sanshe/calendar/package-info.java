/**
 * 工作日历与法定期限: which days are worked, how a term is counted, and by when each step of a case must be done. The
 * law's running clock (design 3.4).
 */
@org.springframework.modulith.ApplicationModule(displayName = "日历与期限 Calendar", allowedDependencies = "kernel")
package org.sanshe.calendar;
