package org.sanshe.desk;

import org.sanshe.inbox.Due;

/**
 * 待办步骤: something open below an agreement.
 *
 * @param name of the task, in the reader's language
 * @param title of its case
 * @param href where the reader does it, or sees it
 * @param mine whether the reader's side has to do it
 * @param with whose turn it is, as a post or a side
 * @param due how long there is for it
 * @param basis the article of the deadline; null when none was counted
 */
record OpenStep(
        String name, String title, String caseNo, String href, boolean mine, String with, Due due, String basis) {}
