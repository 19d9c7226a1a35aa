package org.sanshe.evaluation.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Deadline;
import org.sanshe.calendar.Term;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** 立项考核: whether an engagement may be assessed so, and until when its organization hands in its own view. */
@Component
class Opening {

    static final LegalBasis BASIS = new LegalBasis(PlanRule.MEASURE, "第二十条");

    private final Assessments assessments;
    private final Calendars calendars;

    Opening(Assessments assessments, Calendars calendars) {
        this.assessments = assessments;
        this.calendars = calendars;
    }

    /** 考核期间. */
    record Span(LocalDate from, LocalDate to) {}

    /**
     * A new assessment, to be entered under its case.
     *
     * @param selfDue a moment that was chosen; null for what the scheme says
     * @throws Refusal when the engagement is not assessed so, was already, or the organization would have too little time
     */
    Assessment prepare(
            String caseNo, Terms terms, Scheme scheme, Kind kind, Span span, Instant selfDue, LocalDate today) {
        if (span.from().isBefore(terms.from()) || span.to().isAfter(terms.until())) {
            throw new Refusal(PlanRule.PERIOD_OUTSIDE_TERM, span.from(), span.to(), terms.from(), terms.until());
        }
        int least = scheme.body().timing().spotCheckMonths();
        if ((kind == Kind.SPOT_CHECK || kind == Kind.MIDTERM) && !lasts(terms.from(), terms.until(), least)) {
            throw new Refusal(PlanRule.FINAL_ONLY, least);
        }
        assessments.of(terms.agreement()).stream()
                .filter(a -> a.kind() == kind
                        && a.periodFrom().equals(span.from())
                        && a.periodTo().equals(span.to()))
                .findFirst()
                .ifPresent(a -> {
                    throw new Refusal(PlanRule.ALREADY_ASSESSED, a.caseNo());
                });
        Deadline earliest = selfReport(scheme, today);
        if (selfDue != null && LocalDate.ofInstant(selfDue, SansheClock.ZONE).isBefore(earliest.date())) {
            throw new Refusal(
                    PlanRule.SELF_REPORT_TOO_SHORT, scheme.body().timing().selfReportDays(), earliest.date());
        }
        return new Assessment(
                caseNo,
                scheme.id(),
                kind,
                terms.agreement(),
                terms.title(),
                terms.unitId(),
                terms.organizationId(),
                span.from(),
                span.to(),
                selfDue == null ? earliest.lastMoment().toInstant() : selfDue,
                null,
                false,
                Assessment.Status.SELF_EVALUATION,
                1,
                null,
                null,
                null);
    }

    /** 自评期限: the scheme's working days after a day. */
    Deadline selfReport(Scheme scheme, LocalDate from) {
        return calendars
                .current()
                .deadline(from, List.of(Term.workingDays(scheme.body().timing().selfReportDays(), BASIS)), List.of());
    }

    /** Whether a term, its first and last day included, lasts so many whole months. */
    static boolean lasts(LocalDate from, LocalDate until, int months) {
        return Period.between(from, until.plusDays(1)).toTotalMonths() >= months;
    }

    /** As shown in lists of cases. */
    static String title(Kind kind, Terms terms) {
        return kind.in(false) + "：" + terms.title();
    }
}
