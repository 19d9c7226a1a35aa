/** 待办: cases, tasks and the one way anything is done to them; the engine stays behind it. */
@org.springframework.modulith.ApplicationModule(displayName = "待办 Inbox")
package org.sanshe.inbox;
