package org.sanshe.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;

/**
 * 发起情境: what a starting handler knows besides its form.
 *
 * @param caseNo the number the new case gets; null while the form is only being opened
 * @param about the case it is about, for example the tender answered; null when none was named
 * @param submission what is being handed in; null while the form is only being opened
 */
public record StartContext(String caseNo, String about, Actor actor, Instant at, Submission submission) {

    /** Today in China, by the database's clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, SansheClock.ZONE);
    }
}
