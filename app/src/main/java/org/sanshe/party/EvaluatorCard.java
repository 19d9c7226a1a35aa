package org.sanshe.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * 专家卡: everything the pool holds of an evaluator, as its page shows it; sensitive values masked.
 *
 * @param id its number
 * @param kind expert or purchaser's representative
 * @param name the name
 * @param title 职称, or null
 * @param residentId masked
 * @param phone masked, or null
 * @param expertise codes
 * @param region 所在地区代码, or null
 * @param enteredOn since when in the pool
 * @param leftOn when left, or null
 * @param active in the pool today
 * @param employments where employed
 * @param relatives what was declared
 */
record EvaluatorCard(
        long id,
        EvaluatorKind kind,
        String name,
        String title,
        String residentId,
        String phone,
        Set<String> expertise,
        String region,
        LocalDate enteredOn,
        LocalDate leftOn,
        boolean active,
        List<EmploymentLine> employments,
        List<RelativeLine> relatives) {

    /** One employer. */
    record EmploymentLine(String employer, String position, LocalDate from, LocalDate to) {}

    /** One declared relation. */
    record RelativeLine(RelativeKind relation, String person, String organizationCode, String note) {}
}
