package org.sanshe.grant.reward;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.Registry;

/** What the forms of a payout open with. */
@Desk("grantPayout")
class PayoutOpening {

    private final GrantPayouts payouts;
    private final PayoutDesk desk;
    private final GrantReceipts receipts;
    private final PayoutTerms terms;
    private final SpendingCheck spending;
    private final Registry registry;
    private final Units units;
    private final Submissions submissions;

    PayoutOpening(
            GrantPayouts payouts,
            PayoutDesk desk,
            GrantReceipts receipts,
            PayoutTerms terms,
            SpendingCheck spending,
            Registry registry,
            Units units,
            Submissions submissions) {
        this.payouts = payouts;
        this.desk = desk;
        this.receipts = receipts;
        this.terms = terms;
        this.spending = spending;
        this.registry = registry;
        this.units = units;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> commitFunds(TaskContext t) {
        return Map.of("facts", facts(payouts.get(t.caseNo())).rows());
    }

    @Prefills
    Map<String, Object> commitMatch(TaskContext t) {
        return commitFunds(t);
    }

    private FactTable facts(Payout p) {
        boolean english = Language.isEnglish();
        var facts = new FactTable()
                .row("收款单位", "Payee", registry.get(p.organizationId()).name())
                .row("事项", "For", p.title())
                .row(
                        "方案",
                        "Scheme",
                        terms.scheme(p)
                                .map(s -> english ? s.nameEn() : s.name())
                                .orElse(null))
                .row("资金来源", "Source", terms.source(p).in(english))
                .row("确定金额（元）", "Awarded (yuan)", p.awarded())
                .row("本单位份额（元）", "Own share (yuan)", p.ownShare());
        if (p.match().isPositive()) {
            var unit = units.get(p.matchUnit());
            facts.row("配套单位", "Co-funder", english ? unit.nameEn() : unit.name())
                    .row("配套份额（元）", "Match (yuan)", p.match())
                    .row("配套资金来源", "Source of the match", p.matchSource().in(english))
                    .row("配套到位日期", "Match promised by", p.matchDueOn());
        }
        return facts;
    }

    @Prefills
    Map<String, Object> reportUse(TaskContext t) {
        Payout p = payouts.get(t.caseNo());
        GrantScheme scheme = terms.scheme(p).orElseThrow();
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "reportUse", null).ifPresent(values::putAll);
        values.put("facts", facts(p).rows());
        values.put("rules", spending.rules(scheme));
        values.put("lottery", scheme.body().funding() == FundingSource.LOTTERY_FUND);
        values.put("lineCategories", spending.categories(scheme));
        return values;
    }

    @Prefills
    Map<String, Object> checkUse(TaskContext t) {
        Payout p = payouts.get(t.caseNo());
        var findings = desk.findings(p);
        String fine = Language.isEnglish() ? "in order" : "符合";
        var facts = facts(p);
        submissions
                .latest(t.caseNo(), "reportUse", null)
                .ifPresent(said -> facts.row("实施效果", "Effect", said.get("effect")));
        facts.row("总体核对", "As a whole", findings.get(0));
        return Map.of(
                "facts",
                facts.rows(),
                "spent",
                receipts.of(t.caseNo()).stream()
                        .map(r -> Map.of(
                                "item",
                                r.item(),
                                "amount",
                                r.amount().toString(),
                                "finding",
                                findings.getOrDefault(r.no(), fine)))
                        .toList());
    }
}
