package org.sanshe.demo;

/**
 * 演示账号: one row of the table of who to log in as.
 *
 * @param who what the account shows, in the reader's language
 */
public record DemoAccount(String username, String who) {}
