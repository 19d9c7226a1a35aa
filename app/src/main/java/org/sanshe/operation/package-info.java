/**
 * 办理操作: what can be done with a task or a case besides doing it: handing it on, asking somebody, urging those it waits for,
 * bringing it to somebody's notice.
 */
@org.springframework.modulith.ApplicationModule(displayName = "办理操作 Operations")
package org.sanshe.operation;
