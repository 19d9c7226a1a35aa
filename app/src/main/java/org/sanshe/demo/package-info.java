/** 演示: an invented bureau with people, organizations and purchases in every state. Never runs in production. */
@org.springframework.modulith.ApplicationModule(displayName = "演示 Demo")
package org.sanshe.demo;
