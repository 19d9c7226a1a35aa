package org.sanshe.incubation.term;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 孵化协议.
 *
 * @param acceptedOn the day the offer was accepted, from which the time to sign counts
 * @param startsOn the agreed first day; null before it is drafted
 * @param signBy until when the organization signs; null before it is issued
 * @param declined why the place was given up; null when it was not
 */
record Agreement(
        String tenancy,
        LocalDate acceptedOn,
        LocalDate startsOn,
        String place,
        String services,
        String duties,
        String terms,
        Instant signBy,
        String signatory,
        Instant signedAt,
        String declined,
        Instant countersignedAt) {}
