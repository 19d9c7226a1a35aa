package org.sanshe.delivery.milestone;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Milestones.Status;
import org.sanshe.delivery.milestone.DeliverableRows.Matching;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.InspectionConclusion;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 最终验收: what must be so before the last milestone of an agreement is accepted. */
@Component
class LastAcceptance {

    private final MilestoneRows rows;
    private final DeliverableRows deliverables;
    private final Registry registry;

    LastAcceptance(MilestoneRows rows, DeliverableRows deliverables, Registry registry) {
        this.rows = rows;
        this.deliverables = deliverables;
        this.registry = registry;
    }

    /**
     * Checks a milestone when no other is left to be accepted.
     *
     * @throws Refusal when outside resources are missing or the last annual inspection was not passed
     */
    void check(Work work, Terms terms, LocalDate today) {
        boolean last = rows.of(work.agreement()).stream()
                .noneMatch(m -> m.no() != work.no() && m.isDelivered() && m.status() == Status.SCHEDULED);
        if (!last) return;
        matching(deliverables.matching(work.agreement()));
        inspection(
                terms.supplierName(),
                registry.standing(terms.organizationId(), today).inspections());
    }

    /** 配套资源: at least what was agreed has been proven. */
    static void matching(Matching matching) {
        if (matching.proven().compareTo(matching.wanted()) < 0) {
            throw new Refusal(
                    MilestoneRule.MATCHING_MISSING,
                    Openings.number(matching.wanted()),
                    Openings.number(matching.proven()));
        }
    }

    /** 年检: the newest year with a conclusion was passed, or the organization needed none that year. */
    static void inspection(String supplier, Map<Integer, InspectionConclusion> inspections) {
        Optional<Integer> newest = inspections.keySet().stream()
                .filter(year -> inspections.get(year) != InspectionConclusion.UNKNOWN)
                .max(Comparator.naturalOrder());
        newest.filter(year -> !inspections.get(year).isPassed()).ifPresent(year -> {
            throw new Refusal(MilestoneRule.INSPECTION_NOT_PASSED, supplier, year);
        });
    }
}
