package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.letters.IncubationNotice;
import org.sanshe.processes.IncubationTermSteps;

/** 孵化期: what {@code incubationTerm.bpmn} asks. */
@Steps("incubationTerm")
class IncubationTermProcess implements IncubationTermSteps {

    private final Tenancies tenancies;
    private final TenancyBook book;
    private final Bases bases;
    private final IncubationReviews reviews;
    private final ExitProposals proposals;
    private final TermLimits limits;
    private final TermClock clock;
    private final TermPapers papers;
    private final Evidence evidence;

    IncubationTermProcess(
            Tenancies tenancies,
            TenancyBook book,
            Bases bases,
            IncubationReviews reviews,
            ExitProposals proposals,
            TermLimits limits,
            TermClock clock,
            TermPapers papers,
            Evidence evidence) {
        this.tenancies = tenancies;
        this.book = book;
        this.bases = bases;
        this.reviews = reviews;
        this.proposals = proposals;
        this.limits = limits;
        this.clock = clock;
        this.papers = papers;
        this.evidence = evidence;
    }

    private BaseRules.Body rules(Tenancy t) {
        return bases.rules(t.rulesId()).body();
    }

    @Override
    public boolean periodicAhead(String caseNo) {
        Tenancy t = tenancies.get(caseNo);
        var rules = rules(t);
        return rules.reviewMonths() > 0
                && rules.table(Use.PERIODIC).isPresent()
                && next(t, rules).isBefore(finalOf(t));
    }

    private LocalDate next(Tenancy t, BaseRules.Body rules) {
        return TermDays.last(t.termFrom(), rules.reviewMonths() * (book.reviewsOpened(t.caseNo()) + 1));
    }

    private LocalDate finalOf(Tenancy t) {
        return t.lastDay().minusMonths(limits.get("FINAL_REVIEW_BEFORE", t.termFrom()));
    }

    @Override
    public Date reviewDay(String caseNo) {
        Tenancy t = tenancies.get(caseNo);
        return TermClock.start(next(t, rules(t)));
    }

    @Override
    public void openPeriodic(String caseNo) {
        book.reviewOpened(caseNo);
        reviews.open(caseNo, Use.PERIODIC, clock.counted("INCUBATION_REPORT", clock.today()));
    }

    @Override
    public void judgeReviews(String caseNo) {
        proposals.afterReview(tenancies.get(caseNo));
    }

    @Override
    public Date finalDay(String caseNo) {
        return TermClock.start(finalOf(tenancies.get(caseNo)));
    }

    @Override
    public boolean finalWanted(String caseNo) {
        return rules(tenancies.get(caseNo)).table(Use.FINAL).isPresent();
    }

    @Override
    public void openFinal(String caseNo) {
        reviews.open(caseNo, Use.FINAL, clock.counted("INCUBATION_REPORT", clock.today()));
    }

    @Override
    public Date decideTermDue(String caseNo) {
        return TermClock.end(tenancies.get(caseNo).lastDay());
    }

    @Override
    public boolean extended(String caseNo) {
        return book.decision(caseNo).filter(d -> "EXTEND".equals(d.decision())).isPresent();
    }

    @Override
    public void extendTerm(String caseNo) {
        Tenancy t = tenancies.get(caseNo);
        var decision = book.decision(caseNo).orElseThrow();
        LocalDate until = TermDays.last(t.termFrom(), t.termMonths() + decision.months());
        book.extend(caseNo, until);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "termExtended",
                        "extendTerm",
                        Map.of("until", until.toString(), "months", decision.months()))
                .by(TermRule.EXTENDED_ALREADY.basis()));
        papers.notice(
                t,
                caseNo,
                IncubationNotice.Kind.EXTENSION,
                List.of("原期满日", t.termUntil().toString(), "延长后期满日", until.toString(), "理由", decision.reason()),
                "“" + t.organization() + "”的孵化期延长至 " + until + "。孵化期只延长一次，请在此期间达到出壳条件。",
                "Your term was extended until " + until);
    }
}
