package org.sanshe.delivery.milestone;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Milestones.Planned;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.kernel.Refusal;

/** 节点计划审查: every instalment has one trigger, every date lies within the agreement, nothing is settled twice. */
final class PlanCheck {

    private PlanCheck() {}

    /**
     * Checks a whole plan.
     *
     * @param lastDay the end of the acceptance period after the term
     * @throws Refusal when it does not hold together
     */
    static void check(Terms terms, List<Planned> plan, LocalDate lastDay) {
        var numbers = new HashSet<Integer>();
        for (Planned m : plan) {
            if (!numbers.add(m.no())) throw new Refusal(MilestoneRule.NUMBER_TWICE, m.no());
            one(terms, m, lastDay);
        }
        instalments(terms, plan);
        overlaps(plan);
    }

    private static void one(Terms terms, Planned m, LocalDate lastDay) {
        boolean paysShare = m.trigger() != Trigger.NONE && m.trigger() != Trigger.ACTUAL;
        if (paysShare == (m.instalment() == null) && m.trigger() != Trigger.ACTUAL) {
            throw new Refusal(MilestoneRule.TRIGGER_AND_INSTALMENT, m.title());
        }
        if (m.trigger() == Trigger.ACTUAL && m.from() == null) {
            throw new Refusal(MilestoneRule.PERIOD_MISSING, m.title());
        }
        if (m.trigger() != Trigger.ADVANCE
                && m.trigger() != Trigger.SETTLEMENT
                && m.deliverables().isEmpty()) {
            throw new Refusal(MilestoneRule.NO_DELIVERABLE, m.title());
        }
        within(m, m.dueOn(), terms.from(), lastDay);
        if (m.from() != null) {
            within(m, m.from(), terms.from(), terms.until());
            within(m, m.to(), m.from(), terms.until());
        }
    }

    private static void within(Planned m, LocalDate date, LocalDate from, LocalDate until) {
        if (date.isBefore(from) || date.isAfter(until)) {
            throw new Refusal(MilestoneRule.DATE_OUTSIDE_TERM, m.title(), date, from, until);
        }
    }

    private static void instalments(Terms terms, List<Planned> plan) {
        var agreed = terms.instalments().stream().map(InstalmentTerms::no).collect(Collectors.toSet());
        var released = new HashMap<Integer, Planned>();
        for (Planned m : plan) {
            if (m.instalment() == null) continue;
            if (!agreed.contains(m.instalment())) {
                throw new Refusal(MilestoneRule.NO_SUCH_INSTALMENT, m.instalment(), m.title());
            }
            if (released.put(m.instalment(), m) != null) {
                throw new Refusal(MilestoneRule.INSTALMENT_WITH_TWO_MILESTONES, m.instalment());
            }
        }
        agreed.stream()
                .sorted()
                .filter(no -> !released.containsKey(no))
                .findFirst()
                .ifPresent(no -> {
                    throw new Refusal(MilestoneRule.INSTALMENT_WITHOUT_MILESTONE, no);
                });
    }

    private static void overlaps(List<Planned> plan) {
        var settled = plan.stream().filter(m -> m.trigger() == Trigger.ACTUAL).toList();
        for (int i = 0; i < settled.size(); i++) {
            for (Planned other : settled.subList(i + 1, settled.size())) {
                Planned one = settled.get(i);
                if (!one.from().isAfter(other.to()) && !other.from().isAfter(one.to())) {
                    throw new Refusal(MilestoneRule.PERIODS_OVERLAP, one.title(), other.title());
                }
            }
        }
    }
}
