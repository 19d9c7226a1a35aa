package org.sanshe.inbox;

import java.time.Instant;
import org.sanshe.kernel.Role;

/**
 * 任务: one row of the task list.
 *
 * @param element what tells the instances of a multi-instance apart; null for single tasks
 * @param assignee the person it was given to or claimed by; null while in a pool
 * @param role whose pool; null for tasks given to a person
 */
public record TaskItem(
        String taskId,
        String caseNo,
        String process,
        String node,
        String element,
        String name,
        String nameEn,
        String formId,
        State state,
        Long assignee,
        Role role,
        Long unitId,
        Long organizationId,
        Instant dueAt,
        Instant createdAt,
        Instant claimedAt,
        Instant finishedAt,
        Long finishedBy,
        String finishedByName,
        String title) {

    /** Open, done, or no longer needed. */
    public enum State {
        /** 待办. */
        OPEN,
        /** 已办. */
        DONE,
        /** 已取消. */
        CANCELLED
    }

    /** The name in the reader's language. */
    public String name(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) && !nameEn.isEmpty() ? nameEn : name;
    }
}
