package org.sanshe.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;

/**
 * 办理情境: what a handler knows besides its form.
 *
 * @param element the multi-instance's element, for example the bidder's credit code; null for single tasks
 * @param at now, by the database's clock
 * @param rulesAsOf the date as of which rules and tables are looked up in this case
 * @param submission what is being handed in; null while a form is only being opened
 */
public record TaskContext(
        String caseNo,
        String taskId,
        String process,
        String node,
        String element,
        Actor actor,
        Instant at,
        LocalDate rulesAsOf,
        Submission submission) {

    /** Today in China, by the database's clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, SansheClock.ZONE);
    }
}
