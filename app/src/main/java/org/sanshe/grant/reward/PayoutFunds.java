package org.sanshe.grant.reward;

import java.util.ArrayList;
import java.util.List;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.sanshe.ledger.Portion;
import org.springframework.stereotype.Component;

/** 落实兑付资金: the plan of who pays what, and the lines of this year it is committed from. */
@Component
class PayoutFunds {

    private final Funding funding;
    private final Ledger ledger;

    PayoutFunds(Funding funding, Ledger ledger) {
        this.funding = funding;
        this.ledger = ledger;
    }

    /**
     * Plans both shares and commits the unit's own.
     *
     * @throws org.sanshe.kernel.Refusal when the line is short of quota
     */
    void commitOwn(Payout p, FundingSource source, String lineCode, TaskContext t) {
        int year = t.today().getYear();
        var shares = new ArrayList<Funding.Share>();
        shares.add(new Funding.Share(p.caseNo(), p.unitId(), null, source, year, p.ownShare(), null, Money.ZERO));
        if (p.match().isPositive()) {
            shares.add(new Funding.Share(
                    p.caseNo(), p.matchUnit(), null, p.matchSource(), year, p.match(), p.matchDueOn(), Money.ZERO));
        }
        funding.plan(p.caseNo(), shares, t.actor());
        commit(p, p.unitId(), source, year, lineCode, p.ownShare(), t);
    }

    /** Commits the co-funder's share, whole. */
    void commitMatch(Payout p, String lineCode, TaskContext t) {
        for (Funding.Share s : funding.of(p.caseNo())) {
            if (s.missing().isPositive()) {
                commit(p, s.payerUnit(), s.source(), t.today().getYear(), lineCode, s.missing(), t);
            }
        }
    }

    private void commit(
            Payout p, long payer, FundingSource source, int year, String lineCode, Money amount, TaskContext t) {
        long line = ledger.line(new LineKey(payer, source, year, lineCode.strip()), p.title());
        ledger.commit(p.caseNo(), p.awarded(), List.of(new Portion(line, amount)), t.actor());
    }
}
