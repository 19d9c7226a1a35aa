package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.evaluation.scheme.Scheme;
import org.springframework.stereotype.Component;

/** 计划的日期: when a final assessment is due, and when an assessment opens so that its date can be kept. */
@Component
class PlanDates {

    private final Opening opening;

    PlanDates(Opening opening) {
        this.opening = opening;
    }

    /** 末期考核截止日: so many months before the last day of the term, the last of the month where there is no such day. */
    static LocalDate finalDue(LocalDate until, Scheme scheme) {
        return until.minusMonths(scheme.body().timing().finalMonthsBefore());
    }

    /** 启动日: the latest day after which the scheme's working days for the self-evaluation end no later than it is due. */
    LocalDate opensOn(LocalDate dueOn, Scheme scheme) {
        LocalDate day = dueOn.minusDays(scheme.body().timing().selfReportDays());
        while (opening.selfReport(scheme, day).date().isAfter(dueOn)) day = day.minusDays(1);
        return day;
    }

    /** 考核期间: the whole term for a final one, else what ran of it before it opened. */
    static Opening.Span span(Kind kind, LocalDate from, LocalDate until, LocalDate opensOn) {
        if (kind == Kind.FINAL) return new Opening.Span(from, until);
        LocalDate last = opensOn.minusDays(1);
        if (last.isAfter(until)) last = until;
        return new Opening.Span(from, last.isBefore(from) ? from : last);
    }
}
