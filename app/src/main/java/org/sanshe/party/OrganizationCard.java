package org.sanshe.party;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * 登记卡: everything the registry holds of an organization, as its page shows it; sensitive values masked.
 *
 * @param profile what is registered
 * @param version for changing it
 * @param phone masked, or null
 * @param bank masked, or null
 * @param standing as of today
 * @param agencySince first day in the register of agencies, or null
 * @param warnings message keys of what a reader must not overlook
 * @param ratings newest first
 * @param offices current and former
 * @param holdings whom it holds or manages, and who it
 * @param inspections newest year first, the last few years
 * @param changes newest first
 */
record OrganizationCard(
        Profile profile,
        int version,
        String phone,
        String bank,
        Standing standing,
        LocalDate agencySince,
        List<String> warnings,
        List<RatingLine> ratings,
        List<OfficeLine> offices,
        List<HoldingLine> holdings,
        List<InspectionLine> inspections,
        List<ChangeLine> changes) {

    /** One rating; {@code counts} says whether it is the valid one today. */
    record RatingLine(int grade, LocalDate issuedOn, LocalDate validThrough, String issuer, boolean counts) {}

    /** One office. */
    record OfficeLine(OfficeKind office, String person, LocalDate from, LocalDate to) {}

    /** One holding; {@code holds} says whether it is the one that holds. */
    record HoldingLine(
            boolean holds, HoldingRelation relation, long otherId, String other, LocalDate from, LocalDate to) {}

    /** One year. */
    record InspectionLine(int year, InspectionConclusion conclusion) {}

    /** One entry of the history of changes. */
    record ChangeLine(OffsetDateTime at, String by, String act, String source) {}
}
