package org.sanshe.inbox;

/**
 * 案卷要素: what the inbox keeps of a new case.
 *
 * @param title as shown in lists
 * @param unitId the unit it belongs to; that unit and those above see it
 * @param organizationId the organization whose own case it is; null for the bureau's
 * @param parentCaseNo the case it belongs to; null for a main case
 */
public record CaseFacts(String title, long unitId, Long organizationId, String parentCaseNo) {}
