/** 公告公示: the public portal, readable by everybody, and the verification of printed documents. */
@org.springframework.modulith.ApplicationModule(displayName = "公告公示 Disclosure")
package org.sanshe.disclosure;
