package org.sanshe.incubation.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.selection.ReviewBook.Review;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 组织孵化评审: opens a review of a tenancy, moves its report, and tells the reviews that are over. */
@Component
class TenancyReviews implements IncubationReviews {

    static final String REPORT = "handInReport";

    private final ReviewBook book;
    private final IncubationPanels panels;
    private final Tenancies tenancies;
    private final Bases bases;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    TenancyReviews(
            ReviewBook book,
            IncubationPanels panels,
            Tenancies tenancies,
            Bases bases,
            Deadlines deadlines,
            Messages messages,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.book = book;
        this.panels = panels;
        this.tenancies = tenancies;
        this.bases = bases;
        this.deadlines = deadlines;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String open(String tenancy, Use use, LocalDate due) {
        Tenancy t = tenancies.get(tenancy);
        Base base = bases.get(t.baseId());
        String title = use.in(false) + "：" + t.organization();
        return cases.open("PS", "incubationReview", tenancy, title, t.organizationId(), no -> {
            cases.entrust(no, base.operatorId());
            book.open(no, tenancy, t.rulesId(), use, due);
            begin(no, 1, t, use);
            deadlines.choose(no, REPORT, "INCUBATION_REVIEW_REPORT", clock.today(), SansheClock.lastSecond(due));
            tellDue(t, no, use, due);
            evidence.record(Act.of(no, null, "reviewOpened", "reviewOpened", Map.of("until", due.toString()))
                    .by(SelectionRule.REPORT_LATE.basis()));
        });
    }

    /** Another panel for a review. */
    void begin(String review, int round, Tenancy t, Use use) {
        panels.open(review, round, use, t.rulesId());
        panels.add(panels.get(review).id(), t.caseNo(), 1, t.organizationId());
    }

    private void tellDue(Tenancy t, String review, Use use, LocalDate due) {
        messages.toOrganization(
                t.organizationId(),
                review,
                use.in(false) + "：请在" + due + "以前提交自评报告。逾期或者不提交的，本次评审不合格。",
                use.in(true) + ": hand in your report by " + due + ". Late or missing, the review is failed.",
                null);
    }

    /**
     * 改期: moves the report of a review to another day.
     *
     * @throws Refusal when the day is past, beyond the term, or the report is in
     */
    @Transactional
    public void move(String review, LocalDate to, String reason, Actor by) {
        Review r = book.get(review);
        Tenancy t = tenancies.get(r.tenancy());
        LocalDate today = clock.today();
        if (!to.isAfter(today)) throw new Refusal(SelectionRule.MOVED_INTO_THE_PAST, today);
        if (t.lastDay() != null && to.isAfter(t.lastDay())) {
            throw new Refusal(SelectionRule.MOVED_BEYOND_THE_TERM, t.lastDay());
        }
        if (!book.move(review, r.dueOn(), to, reason, by.personId())) {
            throw new Refusal(SelectionRule.NOT_TO_BE_MOVED);
        }
        deadlines.choose(review, REPORT, "INCUBATION_REVIEW_REPORT", today, SansheClock.lastSecond(to));
        tellDue(t, review, r.use(), to);
        evidence.record(Act.of(review, by, "reviewMoved", REPORT, Map.of("until", to.toString(), "reason", reason))
                .by(SelectionRule.REPORT_LATE.basis()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Result> of(String tenancy) {
        return book.of(tenancy).stream()
                .filter(r -> r.concludedOn() != null)
                .map(r -> new Result(r.caseNo(), r.use(), r.score(), r.passed(), r.concludedOn()))
                .toList();
    }
}
