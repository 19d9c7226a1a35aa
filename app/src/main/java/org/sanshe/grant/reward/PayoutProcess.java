package org.sanshe.grant.reward;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.GrantAward;
import org.sanshe.grant.Grants;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.sanshe.payment.Claim;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.sanshe.processes.GrantPayoutSteps;

/** What {@code grantPayout.bpmn} asks. */
@Steps("grantPayout")
class PayoutProcess implements GrantPayoutSteps {

    private static final LegalBasis MATCH = new LegalBasis("预算法", "第五十七条");
    private static final LegalBasis USE = new LegalBasis("彩票管理条例", "第三十六条");

    private final GrantPayouts payouts;
    private final PayoutTerms terms;
    private final Grants projects;
    private final Payments payments;
    private final Funding funding;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Submissions submissions;
    private final Misuse misuse;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    PayoutProcess(
            GrantPayouts payouts,
            PayoutTerms terms,
            Grants projects,
            Payments payments,
            Funding funding,
            Registry registry,
            Deadlines deadlines,
            Submissions submissions,
            Misuse misuse,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.payouts = payouts;
        this.terms = terms;
        this.projects = projects;
        this.payments = payments;
        this.funding = funding;
        this.registry = registry;
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.misuse = misuse;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Direct support that is paid in more than one part, or after a report, needs an agreement. */
    @Override
    public boolean isProject(String caseNo) {
        Payout p = payouts.get(caseNo);
        if (p.schemeId() == null) return false;
        var body = scheme(p).body();
        return body.kind() == GrantScheme.Kind.DIRECT
                && body.instalments().stream()
                        .anyMatch(
                                i -> body.instalments().size() > 1 || i.event() != GrantScheme.Instalment.Event.SIGNED);
    }

    @Override
    public void beginProject(String caseNo) {
        Payout p = payouts.get(caseNo);
        GrantScheme scheme = scheme(p);
        projects.begin(
                new GrantAward(
                        p.caseNo(),
                        p.cause(),
                        p.schemeId(),
                        p.unitId(),
                        p.organizationId(),
                        p.title(),
                        p.titleEn(),
                        p.applied(),
                        p.awarded(),
                        p.awarded().plus(p.own()),
                        p.own(),
                        p.from(),
                        p.until(),
                        List.of(new GrantAward.Payer(
                                p.unitId(),
                                scheme.body().funding(),
                                p.awardedOn().getYear(),
                                p.awarded(),
                                null)),
                        List.of()),
                null);
        payouts.become(caseNo, Payout.Status.PROJECT);
    }

    @Override
    public Date commitFundsDue(String caseNo) {
        return deadlines.set(caseNo, "commitFunds", "PAYOUT_FUNDS", clock.today());
    }

    @Override
    public void claimPayout(String caseNo) {
        Payout p = payouts.get(caseNo);
        var first = terms.scheme(p).flatMap(s -> s.body().instalments().stream().findFirst());
        LocalDate today = clock.today();
        payments.claim(
                new Claim(
                        caseNo,
                        "payout",
                        p.title(),
                        p.unitId(),
                        p.organizationId(),
                        false,
                        p.awarded(),
                        Money.ZERO,
                        true,
                        caseNo,
                        p.awardedOn(),
                        p.awardedOn(),
                        p.awardedOn(),
                        null,
                        first.map(GrantScheme.Instalment::payWithinDays)
                                .filter(days -> days > 0)
                                .orElse(null),
                        true,
                        null),
                null);
        payouts.claimed(caseNo, today);
    }

    @Override
    public boolean covered(String caseNo) {
        return funding.of(caseNo).stream().noneMatch(s -> s.missing().isPositive());
    }

    @Override
    public Date commitMatchDue(String caseNo) {
        return Date.from(SansheClock.lastSecond(payouts.get(caseNo).matchDueOn()));
    }

    @Override
    public void reportMatchMissing(String caseNo) {
        Payout p = payouts.get(caseNo);
        String zh = "配套资金到期没有到位：" + p.title() + "，" + p.match() + " 元";
        String en = "The match has not arrived: " + p.titleEn() + ", " + p.match() + " yuan";
        messages.toRole(Role.FINANCE, p.matchUnit(), caseNo, zh, en, null);
        for (Role role : List.of(Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR)) {
            messages.toRole(role, p.unitId(), caseNo, zh, en, null);
        }
        evidence.record(
                Act.of(caseNo, null, "late", "commitMatch", Map.of("what", zh)).by(MATCH));
    }

    @Override
    public boolean allPaid(String caseNo) {
        return payments.of(caseNo).stream()
                .allMatch(v -> v.status() == PaymentStatus.PAID || v.status() == PaymentStatus.CANCELLED);
    }

    @Override
    public boolean reportsUse(String caseNo) {
        return terms.asksUse(payouts.get(caseNo))
                && payments.of(caseNo).stream().anyMatch(v -> v.status() == PaymentStatus.PAID);
    }

    @Override
    public String payee(String caseNo) {
        return "organization@"
                + registry.get(payouts.get(caseNo).organizationId()).creditCode();
    }

    @Override
    public Date reportUseDue(String caseNo) {
        LocalDate paid = payments.of(caseNo).stream()
                .map(PaymentView::paidOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(clock.today());
        var reward = scheme(payouts.get(caseNo)).body().reward();
        if (reward == null || reward.useMonths() == 0) return deadlines.set(caseNo, "reportUse", "PAYOUT_USE", paid);
        return Date.from(SansheClock.lastSecond(paid.plusMonths(reward.useMonths())));
    }

    @Override
    public void remindUse(String caseNo) {
        Payout p = payouts.get(caseNo);
        String zh = "到期没有报告资金使用情况：" + p.title();
        String en = "The use has not been reported: " + p.titleEn();
        messages.toOrganization(p.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, p.unitId(), caseNo, zh, en, null);
        messages.toRole(Role.AUDITOR, p.unitId(), caseNo, zh, en, null);
        evidence.record(
                Act.of(caseNo, null, "late", "reportUse", Map.of("what", zh)).by(USE));
    }

    @Override
    public Date checkUseDue(String caseNo) {
        return deadlines.set(caseNo, "checkUse", "PAYOUT_USE_CHECK", clock.today());
    }

    @Override
    public boolean useAccepted(String caseNo) {
        return said(caseNo, "ACCEPT");
    }

    @Override
    public boolean useMisused(String caseNo) {
        return said(caseNo, "RECOVER");
    }

    @Override
    public void recoverMisused(String caseNo) {
        payouts.become(caseNo, Payout.Status.RECOVERY);
        misuse.recover(payouts.get(caseNo));
    }

    /** Lottery money always, other money where the scheme says so; a subsidy was proven by receipts before it was paid. */
    static boolean asksUse(GrantScheme scheme) {
        var body = scheme.body();
        if (body.kind() == GrantScheme.Kind.SUBSIDY) return false;
        return body.funding() == FundingSource.LOTTERY_FUND
                || body.reward() != null && body.reward().useMonths() > 0;
    }

    private boolean said(String caseNo, String outcome) {
        return submissions
                .latest(caseNo, "checkUse", null)
                .map(v -> outcome.equals(v.get("outcome")))
                .orElse(false);
    }

    private GrantScheme scheme(Payout p) {
        return terms.scheme(p).orElseThrow();
    }
}
