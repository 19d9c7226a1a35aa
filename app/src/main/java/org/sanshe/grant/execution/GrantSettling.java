package org.sanshe.grant.execution;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.YearFunds;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.GrantDebt;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.letters.GrantNotice;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.Payments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 资助结算: what is still due is claimed, what was paid too much goes back to where it came from; once. */
@Component
class GrantSettling {

    private final GrantSchemes schemes;
    private final GrantCosts costs;
    private final GrantRecoveries recoveries;
    private final GrantPapers papers;
    private final GrantProjects projects;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Payments payments;
    private final YearFunds years;
    private final Ledger ledger;
    private final Evidence evidence;
    private final SansheClock clock;
    private final JdbcClient jdbc;

    GrantSettling(
            GrantSchemes schemes,
            GrantCosts costs,
            GrantRecoveries recoveries,
            GrantPapers papers,
            GrantProjects projects,
            Engagements engagements,
            Milestones milestones,
            Payments payments,
            YearFunds years,
            Ledger ledger,
            Evidence evidence,
            SansheClock clock,
            JdbcClient jdbc) {
        this.schemes = schemes;
        this.costs = costs;
        this.recoveries = recoveries;
        this.papers = papers;
        this.projects = projects;
        this.engagements = engagements;
        this.milestones = milestones;
        this.payments = payments;
        this.years = years;
        this.ledger = ledger;
        this.evidence = evidence;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @throws Refusal before the audit */
    SettlementFigures figures(GrantProject p) {
        var audited = costs.newest(p.agreement()).orElseThrow(() -> new Refusal(GrantRule.NOT_AUDITED));
        var rule = schemes.get(p.schemeId()).body().amount();
        return SettlementFigures.of(
                p.awarded(),
                rule == null ? null : rule.maxShare(),
                audited.eligible(),
                audited.ownUsed(),
                ledger.balance(p.agreement(), Account.PAID),
                p.status() == Status.TERMINATED);
    }

    /**
     * 可以结算: audited, and no payment or recovery under way that would change what was paid.
     *
     * @throws Refusal when something is missing
     */
    void requireReady(GrantProject p) {
        figures(p);
        int open = open(p.agreement());
        if (open > 0) throw new Refusal(GrantRule.MONEY_NOT_EVEN, open);
    }

    /** How many payments and recoveries are not over. */
    int open(String agreement) {
        long paying = payments.of(agreement).stream()
                .filter(v -> v.status() != PaymentStatus.PAID && v.status() != PaymentStatus.CANCELLED)
                .count();
        return (int) paying + recoveries.open(agreement);
    }

    /** Once: what is settled stays, and neither is claimed nor demanded again. */
    void settle(GrantProject p) {
        jdbc.sql("select 1 from grant_project where agreement = ? for update")
                .param(p.agreement())
                .query(Integer.class)
                .single();
        if (find(p.agreement()).isPresent()) return;
        requireReady(p);
        SettlementFigures f = figures(p);
        var letter = papers.send(
                p,
                p.agreement(),
                GrantPapers.notice(
                        GrantNotice.Kind.SETTLED,
                        p,
                        List.of(
                                "约定资助", f.awarded() + "元",
                                "合格费用", f.eligible() + "元",
                                "已使用自筹", f.ownUsed() + "元",
                                "应拨资助", f.allowed() + "元",
                                "已拨资助", f.paid() + "元",
                                "末期款", f.finalPart() + "元",
                                "应退回", f.recoverable() + "元"),
                        f.recoverable().isPositive() ? "应退回的资金另发收回通知书。" : "末期款按国库集中支付办理。"),
                "“" + p.title() + "”已经结算",
                "Your grant was settled");
        jdbc.sql("insert into grant_settlement values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        p.agreement(),
                        clock.today(),
                        f.liquidated(),
                        f.awarded().fen(),
                        f.share(),
                        f.eligible().fen(),
                        f.ownUsed().fen(),
                        f.allowed().fen(),
                        f.paid().fen(),
                        f.finalPart().fen(),
                        f.recoverable().fen(),
                        letter.id()))
                .update();
        if (!f.liquidated()) {
            milestones.settle(p.agreement(), f.finalPart(), null);
            engagements.end(p.agreement(), true, null);
        }
        if (f.recoverable().isPositive()) {
            recoveries.demand(
                    p,
                    GrantDebt.Ground.SETTLEMENT,
                    f.recoverable(),
                    "经结算，已拨资助" + f.paid() + "元，应拨资助" + f.allowed() + "元");
        }
        evidence.record(Act.of(
                        p.agreement(),
                        null,
                        "grantSettled",
                        "settle",
                        Map.of(
                                "allowed", f.allowed().toString(),
                                "paid", f.paid().toString(),
                                "finalPart", f.finalPart().toString(),
                                "recoverable", f.recoverable().toString()))
                .by(GrantBook.BUDGET)
                .with(List.of(letter.digest())));
    }

    /** The final part and what was to be recovered, as settled; empty before. */
    Optional<Settled> find(String agreement) {
        return jdbc.sql("select allowed, final_part, recoverable from grant_settlement where agreement = ?")
                .param(agreement)
                .query((row, n) -> new Settled(
                        new Money(row.getLong("allowed")),
                        new Money(row.getLong("final_part")),
                        new Money(row.getLong("recoverable"))))
                .optional();
    }

    /** 已结算. */
    record Settled(Money allowed, Money finalPart, Money recoverable) {}

    /** How the figures come about, in the reader's language. */
    List<Map<String, Object>> shown(GrantProject p) {
        SettlementFigures f = figures(p);
        String percent =
                f.share() == null ? "" : f.share().stripTrailingZeros().toPlainString() + "% × " + f.eligible() + "；";
        return List.of(
                row("约定资助", "Awarded", f.awarded(), ""),
                row("合格费用", "Eligible costs", f.eligible(), ""),
                row("已使用自筹", "Own money used", f.ownUsed(), ""),
                row(
                        "应拨资助",
                        "Allowed",
                        f.allowed(),
                        "min(" + f.awarded() + "；" + percent + f.eligible() + " − " + f.ownUsed() + ")"),
                row("已拨资助", "Paid", f.paid(), ""),
                row("末期款", "Final part", f.finalPart(), f.liquidated() ? "0" : f.allowed() + " − " + f.paid()),
                row("应收回", "To be recovered", f.recoverable(), f.paid() + " − " + f.allowed()));
    }

    private static Map<String, Object> row(String zh, String en, Money amount, String how) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", Language.isEnglish() ? en : zh);
        row.put("value", amount.toString());
        row.put("how", how);
        return row;
    }

    /**
     * 结项: the letter, what was committed and is not needed is free again.
     *
     * @throws Refusal while money moves
     */
    void close(GrantProject p, String conclusion, Actor by) {
        int open = open(p.agreement());
        if (open > 0) throw new Refusal(GrantRule.MONEY_NOT_EVEN, open);
        years.forget(p.agreement());
        var unused = ledger.portions(p.agreement(), Account.COMMITTED);
        if (!unused.isEmpty()) ledger.release(p.agreement(), unused, "资助项目结项，不再需要", by);
        if (p.status() == Status.CLOSING) projects.become(p.agreement(), Status.CLOSING, Status.CLOSED);
        Settled s = find(p.agreement()).orElseThrow(() -> new Refusal(GrantRule.NOT_AUDITED));
        var letter = papers.send(
                p,
                p.agreement(),
                GrantPapers.notice(
                        GrantNotice.Kind.CLOSED,
                        p,
                        List.of("应拨资助", s.allowed() + "元", "已收回", s.recoverable() + "元"),
                        conclusion),
                "“" + p.title() + "”已经结项",
                "Your grant was closed");
        evidence.record(Act.of(p.agreement(), by, "grantClosed", "closeGrant", Map.of("conclusion", conclusion))
                .by(GrantBook.BUDGET)
                .with(List.of(letter.digest())));
    }
}
