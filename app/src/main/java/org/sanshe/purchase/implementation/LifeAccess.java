package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.sanshe.decision.Decisions;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 合同的可办理性: whether somebody may ask something of a contract in life, and how long it may last in all. */
@Component
class LifeAccess {

    private final LifeRows lives;
    private final Cases cases;
    private final Decisions decisions;

    LifeAccess(LifeRows lives, Cases cases, Decisions decisions) {
        this.lives = lives;
        this.cases = cases;
        this.decisions = decisions;
    }

    /**
     * A contract of the actor's that goes on.
     *
     * @throws org.sanshe.kernel.NotFound when there is none, or it is not the actor's
     */
    Life open(String agreement, Actor actor) {
        cases.visible(agreement, actor);
        return stillOpen(agreement);
    }

    Life stillOpen(String agreement) {
        Life life = lives.get(agreement);
        if (!life.isOpen()) throw new Refusal(LifeRule.NOT_OPEN, life.title());
        return life;
    }

    /** The first day of the first of a row of yearly contracts. */
    LocalDate firstDay(Life life) {
        Life first = life;
        while (first.previous() != null) first = lives.get(first.previous());
        return first.from();
    }

    /** Months from the first day to the last, the begun one counted. */
    static int months(LocalDate from, LocalDate until) {
        Period term = Period.between(from, until.plusDays(1));
        return (int) term.toTotalMonths() + (term.getDays() > 0 ? 1 : 0);
    }

    /** The longest all contracts of a purchase may last (《政府购买服务管理办法》第二十四条). */
    int mostMonths(String caseNo, LocalDate asOf, boolean budget, boolean price) {
        return 12
                * decisions
                        .decide(
                                "contract-term",
                                caseNo,
                                asOf,
                                Map.of(
                                        "budgetGuaranteed", budget,
                                        "contentStable", true,
                                        "continuous", true,
                                        "fundingStable", budget,
                                        "priceStable", price))
                        .integer("maxYears");
    }

    /** @throws Refusal when a term that ends then would be longer than the law allows in all */
    void checkMonths(Life life, LocalDate until, LocalDate asOf) {
        int all = months(firstDay(life), until);
        int most = mostMonths(life.agreement(), asOf, true, true);
        if (all > most) throw new Refusal(LifeRule.TERM_TOO_LONG, all, most);
    }
}
