package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.party.Candidates;

/**
 * 评审组: who scores what of a case by the table of a use.
 *
 * @param round 1, or 2 for other reviewers after an objection
 * @param needed how many are to score; null before the panel was formed
 * @param dropsExtremes whether the highest and the lowest sum are left out of the average
 * @param seal null before the scoring is open
 * @param closedAt when the sheets were opened and locked; null before
 */
record ReviewPanel(
        long id,
        String caseNo,
        int round,
        Use use,
        long rulesId,
        Integer needed,
        boolean dropsExtremes,
        String seal,
        Instant openedAt,
        Instant closedAt) {

    boolean isOpen() {
        return openedAt != null;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** 评审人员. @param evaluatorId null for people of the unit. @param leftReason null while they sit */
    record Member(long personId, Long evaluatorId, String name, boolean declared, String leftReason) {

        boolean sits() {
            return leftReason == null;
        }
    }

    /** 评审对象. @param subject its case. @param no in the order of the sheets, from 1 */
    record Subject(String subject, int no, long organizationId, String organization) {}

    /** 一项评分. */
    record Mark(String subject, long personId, String criterion, BigDecimal points, String comment) {}

    /** 抽取记录: from it and the chain of evidence anybody can draw again. */
    record Drawing(
            long evidenceSeq,
            String seed,
            List<Long> pool,
            String poolDigest,
            List<Candidates.Excluded> excluded,
            List<Long> order,
            int needed,
            List<Long> result) {}
}
