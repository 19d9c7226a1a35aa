package org.sanshe.grant.execution;

import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.grant.Grants.Status;
import org.sanshe.kernel.Money;

/**
 * 资助项目, with its agreement.
 *
 * @param agreement its case
 * @param cause the case it was decided in
 * @param budget the approved budget, own money included
 * @param midtermDue the last moment of the mid-term report; null where there is none
 * @param finalDue until when the final report is due; null before the agreement is drafted
 * @param signBy the last moment the grantee may sign; null before
 * @param signedAt when the grantee signed; null before
 * @param countersignedAt when the unit signed; null before
 */
record GrantProject(
        String agreement,
        String cause,
        String round,
        long schemeId,
        long unitId,
        long organizationId,
        String organization,
        String creditCode,
        String title,
        Money applied,
        Money awarded,
        Money budget,
        Money own,
        LocalDate from,
        LocalDate until,
        LocalDate awardedOn,
        Status status,
        LocalDate liquidatedOn,
        Instant midtermDue,
        LocalDate finalDue,
        String terms,
        Instant signBy,
        Long draftedBy,
        String signatory,
        Instant signedAt,
        String declined,
        Long countersignedBy,
        Instant countersignedAt,
        Long documentId,
        String leader) {

    /** Whether it is under way. */
    public boolean isActive() {
        return status == Status.ACTIVE;
    }
}
