package org.sanshe.grant.reward;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanshe.grant.scheme.BudgetCheck;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.grant.scheme.LineRule;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.Registry;

/** What the forms of a payout open with. */
@Desk("grantPayout")
class PayoutOpening {

    private final GrantPayouts payouts;
    private final PayoutDesk desk;
    private final GrantReceipts receipts;
    private final GrantSchemes schemes;
    private final BudgetCheck lines;
    private final Registry registry;
    private final Units units;
    private final Submissions submissions;

    PayoutOpening(
            GrantPayouts payouts,
            PayoutDesk desk,
            GrantReceipts receipts,
            GrantSchemes schemes,
            BudgetCheck lines,
            Registry registry,
            Units units,
            Submissions submissions) {
        this.payouts = payouts;
        this.desk = desk;
        this.receipts = receipts;
        this.schemes = schemes;
        this.lines = lines;
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
        GrantScheme scheme = schemes.get(p.schemeId());
        boolean english = FactTable.english();
        var facts = new FactTable()
                .row("收款单位", "Payee", registry.get(p.organizationId()).name())
                .row("事项", "For", p.title())
                .row("方案", "Scheme", english ? scheme.nameEn() : scheme.name())
                .row("资金来源", "Source", scheme.body().funding().in(english))
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
        GrantScheme scheme = schemes.get(p.schemeId());
        boolean english = FactTable.english();
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "reportUse", null).ifPresent(values::putAll);
        values.put("facts", facts(p).rows());
        values.put("rules", rules(scheme, english));
        values.put("lottery", scheme.body().funding() == FundingSource.LOTTERY_FUND);
        values.put("lineCategories", categories(scheme, english));
        return values;
    }

    /** What money may and may not buy, the bans of lottery money among it. */
    private static List<Map<String, Object>> rules(GrantScheme scheme, boolean english) {
        Stream<Map<String, Object>> lines = scheme.body().lines().stream()
                .filter(r -> r.limit() == LineRule.Limit.ALLOWED || r.limit() == LineRule.Limit.FORBIDDEN)
                .map(r -> Map.of(
                        "rule",
                        (r.limit() == LineRule.Limit.ALLOWED
                                        ? (english ? "may: " : "可以支出：")
                                        : (english ? "may not: " : "不得支出："))
                                + r.name(),
                        "source",
                        r.source()));
        var lottery = scheme.body().formalities().lottery();
        if (lottery == null) return lines.toList();
        Stream<Map<String, Object>> marks = Stream.of(
                Map.of("rule", (english ? "visible mark: " : "标明：") + lottery.label(), "source", lottery.source()));
        Stream<Map<String, Object>> bans = lottery.bans().stream()
                .map(ban -> Map.of("rule", (english ? "may not: " : "不得支出：") + ban, "source", lottery.source()));
        return Stream.of(lines, marks, bans).flatMap(s -> s).toList();
    }

    /** All categories, the forbidden ones too: what was spent is to be said as it was. */
    private List<Map<String, Object>> categories(GrantScheme scheme, boolean english) {
        var found = new LinkedHashMap<String, String>();
        lines.categories(scheme).forEach(c -> found.put(c.code(), c.in(english)));
        scheme.body().lines().forEach(r -> found.putIfAbsent(r.category(), r.name()));
        found.putIfAbsent("PERSONNEL", english ? "salaries" : "人员工资");
        found.putIfAbsent("OTHER", english ? "other" : "其他");
        return found.entrySet().stream()
                .map(c -> Map.<String, Object>of("value", c.getKey(), "label", c.getValue()))
                .toList();
    }

    @Prefills
    Map<String, Object> checkUse(TaskContext t) {
        Payout p = payouts.get(t.caseNo());
        var findings = desk.findings(p);
        String fine = FactTable.english() ? "in order" : "符合";
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
