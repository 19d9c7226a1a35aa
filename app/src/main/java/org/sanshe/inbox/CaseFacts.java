package org.sanshe.inbox;

import java.time.Instant;

/**
 * 案卷要素: what the inbox keeps of a new case.
 *
 * @param title as shown in lists
 * @param unitId the unit it belongs to; that unit and those above see it
 * @param organizationId the organization whose own case it is; null for the bureau's
 * @param parentCaseNo the case it belongs to; null for a main case
 * @param privateUntil until then only its organization sees it; null for none
 * @param operatorId 托管机构, whose people work on it for the unit and see it as the unit does; null for none
 */
public record CaseFacts(
        String title, long unitId, Long organizationId, String parentCaseNo, Instant privateUntil, Long operatorId) {

    /** A case the bureau sees from the start. */
    public CaseFacts(String title, long unitId, Long organizationId, String parentCaseNo) {
        this(title, unitId, organizationId, parentCaseNo, null, null);
    }

    /** The same, seen by nobody but its organization until a moment of the database's clock. */
    public CaseFacts privateUntil(Instant moment) {
        return new CaseFacts(title, unitId, organizationId, parentCaseNo, moment, operatorId);
    }

    /** The same, worked on by an organization for the unit. @param operator null for none */
    public CaseFacts operatedBy(Long operator) {
        return new CaseFacts(title, unitId, organizationId, parentCaseNo, privateUntil, operator);
    }
}
