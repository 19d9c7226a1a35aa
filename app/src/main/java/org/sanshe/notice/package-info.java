/** 来函通知: messages to people, organizations and posts, with the letter they are about. */
@org.springframework.modulith.ApplicationModule(displayName = "通知 Notices")
package org.sanshe.notice;
