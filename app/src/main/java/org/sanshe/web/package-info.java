/** 门户与权限: the route table, security, layout, home, errors — what every page shares. */
@org.springframework.modulith.ApplicationModule(displayName = "页面 Web")
package org.sanshe.web;
