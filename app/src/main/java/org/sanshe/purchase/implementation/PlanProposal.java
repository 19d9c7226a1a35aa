package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Milestones.Deliverable;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.delivery.UnitOfPay;

/** 履约计划建议: one milestone an instalment over equal parts of the term, for the officer to correct. */
final class PlanProposal {

    private PlanProposal() {}

    static List<Map<String, Object>> of(Terms terms) {
        List<Trigger> triggers = terms.instalments().stream()
                .map(i -> trigger(i, terms.unitOfPay()))
                .toList();
        long periods = triggers.stream().filter(t -> t != Trigger.ADVANCE).count();
        List<LocalDate> starts = starts(terms, Math.max(periods, 1));
        var rows = new ArrayList<Map<String, Object>>();
        int period = 0;
        for (int i = 0; i < triggers.size(); i++) {
            InstalmentTerms instalment = terms.instalments().get(i);
            boolean advance = triggers.get(i) == Trigger.ADVANCE;
            var row = new LinkedHashMap<String, Object>();
            row.put("title", instalment.stage());
            row.put("trigger", triggers.get(i).name());
            row.put("instalment", instalment.no());
            if (advance) {
                row.put("dueOn", terms.from().toString());
            } else {
                var to = starts.get(period + 1).minusDays(1);
                row.put("from", starts.get(period).toString());
                row.put("to", to.toString());
                row.put("dueOn", to.toString());
                period++;
            }
            row.put("usersAsked", String.valueOf(!advance && period == periods));
            row.put("deliverables", advance ? List.of() : standards(terms));
            rows.add(row);
        }
        return rows;
    }

    /**
     * The first day of every period, and the day after the last: whole months, because records and attendance are locked by
     * the month; days only where there are fewer months than periods.
     */
    private static List<LocalDate> starts(Terms terms, long periods) {
        LocalDate end = terms.until().plusDays(1);
        long months = ChronoUnit.MONTHS.between(terms.from(), end);
        long days = ChronoUnit.DAYS.between(terms.from(), end);
        var starts = new ArrayList<LocalDate>();
        for (long p = 0; p < periods; p++) {
            starts.add(
                    months >= periods
                            ? terms.from().plusMonths(months * p / periods)
                            : terms.from().plusDays(days * p / periods));
        }
        starts.add(end);
        return starts;
    }

    private static List<Map<String, Object>> standards(Terms terms) {
        return terms.standards().stream()
                .map(s -> Map.<String, Object>of(
                        "item",
                        s.item(),
                        "kind",
                        Deliverable.Kind.RESULT.name(),
                        "standard",
                        s.standard(),
                        "evidence",
                        s.evidence() == null ? "" : s.evidence()))
                .toList();
    }

    /** What the words of the contract most likely mean. */
    private static Trigger trigger(InstalmentTerms instalment, UnitOfPay unit) {
        String words = instalment.stage() + instalment.trigger();
        if (words.contains("预付") || words.contains("合同生效") || words.contains("合同签订")) return Trigger.ADVANCE;
        if (words.contains("评估") || words.contains("考核")) return Trigger.ASSESSMENT;
        if (words.contains("据实") || unit == UnitOfPay.BENEFICIARY || unit == UnitOfPay.HOUR) return Trigger.ACTUAL;
        return Trigger.ACCEPTANCE;
    }
}
