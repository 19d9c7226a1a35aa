package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Preparing;
import org.springframework.stereotype.Component;

/** 补贴条件: in its term, doing well, within what the base's rules allow for a term; and who is paid. */
@Component
class SubsidyGrounds {

    private final Bases bases;
    private final IncubationReviews reviews;
    private final SubsidyRequests requests;
    private final Custodies custodies;
    private final CustodyBook book;
    private final Preparing preparing;

    SubsidyGrounds(
            Bases bases,
            IncubationReviews reviews,
            SubsidyRequests requests,
            Custodies custodies,
            CustodyBook book,
            Preparing preparing) {
        this.bases = bases;
        this.reviews = reviews;
        this.requests = requests;
        this.custodies = custodies;
        this.book = book;
        this.preparing = preparing;
    }

    /** Requests of a tenancy are decided one after another. */
    void lock(Tenancy t) {
        book.lock(t.caseNo());
    }

    /** @throws Refusal with the first condition that is not met */
    void require(Tenancy t, String caseNo, Money amount) {
        if (t.status() != Tenancy.Status.IN_TERM) throw new Refusal(SubsidyRule.NOT_IN_TERM, t.organization());
        BaseRules rules = bases.rules(t.rulesId());
        Money cap = cap(rules);
        if (!cap.isPositive()) throw new Refusal(SubsidyRule.NO_SUBSIDY, rules.name());
        if (!isDoingWell(t, rules)) throw new Refusal(SubsidyRule.NOT_DOING_WELL);
        Money taken = requests.taken(t.caseNo(), caseNo);
        if (taken.plus(amount).exceeds(cap)) {
            throw new Refusal(SubsidyRule.ABOVE_CAP, rules.name(), cap, taken, amount);
        }
        payee(t);
    }

    /** The last review was passed; where the rules have no reviews in the term, being in it is enough. */
    private boolean isDoingWell(Tenancy t, BaseRules rules) {
        List<IncubationReviews.Result> results = reviews.of(t.caseNo());
        if (results.isEmpty()) return rules.body().reviewMonths() == 0;
        return results.get(results.size() - 1).passed();
    }

    /** The whole of a term; zero for none. */
    static Money cap(BaseRules rules) {
        return rules.body().subsidyCap() == null
                ? Money.ZERO
                : Money.of(rules.body().subsidyCap());
    }

    /** What is left of it. */
    Money left(Tenancy t) {
        return cap(bases.rules(t.rulesId())).beyond(requests.taken(t.caseNo(), ""));
    }

    /** @throws Refusal when the period is not within the term */
    void period(Tenancy t, LocalDate from, LocalDate until) {
        if (from.isBefore(t.termFrom()) || until.isAfter(t.lastDay()) || until.isBefore(from)) {
            throw new Refusal(SubsidyRule.PERIOD_OUTSIDE_TERM, t.termFrom(), t.lastDay());
        }
    }

    /** Who is paid: the body itself, or the custodian of founders. @throws Refusal when founders have none */
    Payee payee(Tenancy t) {
        if (!preparing.isPreparing(t.organizationId())) return new Payee(t.organizationId(), false);
        return custodies
                .inForce(t.caseNo())
                .map(c -> new Payee(c.custodianId(), true))
                .orElseThrow(() -> new Refusal(CustodyRule.NO_CUSTODIAN, t.organization()));
    }

    /** 收款方. */
    record Payee(long organizationId, boolean isCustodian) {}
}
