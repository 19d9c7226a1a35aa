package org.sanshe.purchase.implementation;

import java.util.List;
import java.util.Map;
import org.sanshe.delivery.CommittingFunds;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.Funding;

/** 落实年度资金: its task. */
@Desk("yearlyFunds")
class YearlyFundsDesk {

    private final YearFunds years;
    private final LifeRows lives;
    private final LifeFacts facts;
    private final CommittingFunds funds;

    YearlyFundsDesk(YearFunds years, LifeRows lives, LifeFacts facts, CommittingFunds funds) {
        this.years = years;
        this.lives = lives;
        this.facts = facts;
        this.funds = funds;
    }

    @Prefills
    Map<String, Object> commitFundsOfYear(TaskContext t) {
        var year = years.get(t.caseNo());
        Life life = lives.get(year.agreement());
        List<Funding.Share> missing = years.missing(year);
        return Map.of(
                "facts", facts.of(life),
                "units", funds.payers(life.unitId()),
                "missing",
                        missing.stream()
                                .map(s -> Map.of(
                                        "payer", s.payer(),
                                        "source", s.source().in(Language.isEnglish()),
                                        "promised", s.promised().toString(),
                                        "missing", s.missing().toString()))
                                .toList(),
                "lines",
                        missing.stream()
                                .map(s -> CommittingFunds.row(s.payerUnit(), s.source(), s.year(), s.missing()))
                                .toList());
    }

    /** The form {@code year-funds}. */
    record Form(List<CommittingFunds.Line> lines) {}

    @Handles
    void commitFundsOfYear(TaskContext t, Form form) {
        var year = years.get(t.caseNo());
        for (Funding.Share s : years.missing(year)) {
            Money now = form.lines().stream()
                    .filter(l -> l.payerUnit() == s.payerUnit() && l.source() == s.source())
                    .map(CommittingFunds.Line::amount)
                    .reduce(Money.ZERO, Money::plus);
            if (now.exceeds(s.missing())) throw new Refusal(LifeRule.MORE_THAN_MISSING, s.payer(), s.missing(), now);
        }
        for (var line : form.lines()) {
            if (!years.missing(year, line.payerUnit(), line.source()).isPositive()) {
                throw new Refusal(LifeRule.MORE_THAN_MISSING, line.source().zh(), Money.ZERO, line.amount());
            }
        }
        funds.commitLines(year.agreement(), year.year(), form.lines(), t.actor());
    }
}
