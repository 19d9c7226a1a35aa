package org.sanshe.purchase.implementation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.CommittingFunds;
import org.sanshe.delivery.CommittingFunds.Share;
import org.sanshe.delivery.Engagements;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.Portion;
import org.springframework.stereotype.Component;

/** 补充资金: the funds of a supplement are there before anybody signs it, and free again when nobody does. */
@Component
class ChangeFunds {

    private final CommittingFunds funds;
    private final Engagements engagements;
    private final Funding funding;
    private final Ledger ledger;
    private final Submissions submissions;
    private final SansheClock clock;

    ChangeFunds(
            CommittingFunds funds,
            Engagements engagements,
            Funding funding,
            Ledger ledger,
            Submissions submissions,
            SansheClock clock) {
        this.funds = funds;
        this.engagements = engagements;
        this.funding = funding;
        this.ledger = ledger;
        this.submissions = submissions;
        this.clock = clock;
    }

    Map<String, Object> prefill(Life life, Change change, List<Map<String, Object>> facts) {
        return Map.of(
                "facts",
                facts,
                "units",
                funds.payers(life.unitId()),
                "shares",
                change.budget().stream()
                        .map(b -> CommittingFunds.row(life.unitId(), b.source(), b.year(), b.amount()))
                        .toList());
    }

    void commit(Life life, Change change, List<Share> shares, TaskContext t) {
        Money sum = CommittingFunds.sum(shares);
        if (!sum.equals(change.amount())) throw new Refusal(LifeRule.SUPPLEMENT_FUNDS_DIFFER, sum, change.amount());
        var whole = new ArrayList<>(planned(life.agreement()));
        whole.addAll(shares);
        funds.plan(life.agreement(), whole, t.actor());
        Money cap = engagements.get(life.agreement()).cap().plus(change.amount());
        funds.commitThisYear(life.agreement(), shares, cap, t);
    }

    /** Nobody signs: what was committed for it is released, and the plan is what it was. */
    void takeBack(Life life, Change change) {
        var said = submissions.latest(change.caseNo(), "commitChangeFunds", null);
        if (said.isEmpty()) return;
        List<Share> shares =
                Records.bind(CommittingFunds.Form.class, said.get()).shares();
        var back = new ArrayList<Portion>();
        for (Share s : shares) {
            if (!s.hasLine() || s.year() > clock.today().getYear()) continue;
            long line = funds.line(life.agreement(), s);
            Money there = ledger.balance(life.agreement(), line, Account.COMMITTED);
            Money part = s.amount().exceeds(there) ? there : s.amount();
            if (part.isPositive()) back.add(new Portion(line, part));
        }
        if (!back.isEmpty()) ledger.release(life.agreement(), back, "合同未变更", null);
        var rest = new ArrayList<Share>();
        for (Share p : planned(life.agreement())) {
            Money added = shares.stream()
                    .filter(s -> s.payerUnit() == p.payerUnit() && s.source() == p.source() && s.year() == p.year())
                    .map(Share::amount)
                    .reduce(Money.ZERO, Money::plus);
            Money left = p.amount().minus(added);
            if (left.isPositive()) {
                rest.add(new Share(p.payerUnit(), p.source(), p.year(), left, null, p.dueOn()));
            }
        }
        funds.plan(life.agreement(), rest, null);
    }

    private List<Share> planned(String agreement) {
        return funding.of(agreement).stream()
                .map(s -> new Share(s.payerUnit(), s.source(), s.year(), s.promised(), null, s.dueOn()))
                .toList();
    }
}
