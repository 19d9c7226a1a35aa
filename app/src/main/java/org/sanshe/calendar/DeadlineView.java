package org.sanshe.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;

/**
 * 节点时限: until when a step of a case must be done or waits, by which article, with the arithmetic.
 *
 * @param node the diagram's node
 * @param termKeys the terms counted one after the other
 * @param from the day the first one starts
 * @param asOf the day whose law applies
 * @param dueDate the last day
 * @param dueAt the last moment; the end of that day unless somebody chose one
 * @param chosen somebody chose the moment within the term (a response deadline at half past nine)
 * @param provisional a year it touches is not loaded
 * @param announcedAt since when people outside rely on it; null otherwise
 * @param supersededAt when a later row replaced it; null for the current one
 */
public record DeadlineView(
        long id,
        String caseNo,
        String node,
        List<String> termKeys,
        LocalDate from,
        LocalDate asOf,
        LocalDate dueDate,
        Instant dueAt,
        boolean chosen,
        boolean provisional,
        LegalBasis basis,
        List<Step> steps,
        Instant announcedAt,
        Instant supersededAt,
        Instant createdAt) {

    /** For the engine's timers and due dates. */
    public Date date() {
        return Date.from(dueAt);
    }

    /** The last moment as clocks in China show it. */
    public ZonedDateTime local() {
        return dueAt.atZone(SansheClock.ZONE);
    }

    /** Whether this is the one in force. */
    public boolean isCurrent() {
        return supersededAt == null;
    }
}
