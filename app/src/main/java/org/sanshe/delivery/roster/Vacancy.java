package org.sanshe.delivery.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 空岗: the days, first and last included, on which nobody held a seat though somebody should have. */
record Vacancy(LocalDate from, LocalDate to) {

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The vacancies of a seat from the first to the last day of its posts. */
    static List<Vacancy> of(LocalDate first, LocalDate last, List<Assignment> held) {
        var found = new ArrayList<Vacancy>();
        LocalDate next = first;
        for (Assignment a :
                held.stream().sorted(Comparator.comparing(Assignment::from)).toList()) {
            if (a.from().isAfter(last)) break;
            if (a.from().isAfter(next)) found.add(new Vacancy(next, a.from().minusDays(1)));
            if (a.to().plusDays(1).isAfter(next)) next = a.to().plusDays(1);
        }
        if (!next.isAfter(last)) found.add(new Vacancy(next, last));
        return List.copyOf(found);
    }

    /**
     * 扣减日: the days that are not paid in a period, in order. A vacancy within its grace costs nothing. One that
     * outlasts it costs the days beyond, or all of them: those before the period that were still within the grace then
     * are made up for in the period in which the grace is passed, so that periods add up to the whole.
     */
    List<LocalDate> deducted(Roster rules, LocalDate first, LocalDate last) {
        LocalDate passed = from.plusDays(rules.graceDays());
        LocalDate end = to.isBefore(last) ? to : last;
        if (passed.isAfter(end)) return List.of();
        LocalDate begin = passed.isBefore(first) ? first : rules.deducts() == Roster.Deducts.WHOLE ? from : passed;
        return begin.isAfter(end)
                ? List.of()
                : begin.datesUntil(end.plusDays(1)).toList();
    }
}
