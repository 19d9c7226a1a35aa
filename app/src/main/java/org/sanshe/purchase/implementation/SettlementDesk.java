package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Contracts;
import org.sanshe.purchase.Correspondence;

/** 合同结算台: settles, publishes and archives a contract that is over. */
@Desk("contractLife")
class SettlementDesk {

    private static final LegalBasis SETTLEMENT = new LegalBasis("政府采购法", "第五十条");
    private static final Set<PaymentStatus> DONE = EnumSet.of(PaymentStatus.PAID, PaymentStatus.CANCELLED);

    private final LifeRows lives;
    private final LifeFacts facts;
    private final LifeLetters letters;
    private final Settlements settlements;
    private final Archives archives;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Payments payments;
    private final Ledger ledger;
    private final Contracts contracts;
    private final Correspondence correspondence;
    private final Documents documents;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Evidence evidence;

    SettlementDesk(
            LifeRows lives,
            LifeFacts facts,
            LifeLetters letters,
            Settlements settlements,
            Archives archives,
            Engagements engagements,
            Milestones milestones,
            Payments payments,
            Ledger ledger,
            Contracts contracts,
            Correspondence correspondence,
            Documents documents,
            Submissions submissions,
            Deadlines deadlines,
            Evidence evidence) {
        this.lives = lives;
        this.facts = facts;
        this.letters = letters;
        this.settlements = settlements;
        this.archives = archives;
        this.engagements = engagements;
        this.milestones = milestones;
        this.payments = payments;
        this.ledger = ledger;
        this.contracts = contracts;
        this.correspondence = correspondence;
        this.documents = documents;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> settleContract(TaskContext t) {
        Life life = lives.get(t.caseNo());
        var f = settlements.figures(t.caseNo());
        var shown = new ArrayList<>(facts.of(life));
        LifeFacts.add(shown, "验收金额（元）", "Accepted (yuan)", f.accepted().toString());
        LifeFacts.add(shown, "扣减金额（元）", "Deducted (yuan)", f.deducted().toString());
        LifeFacts.add(shown, "已付金额（元）", "Paid (yuan)", f.paid().toString());
        LifeFacts.add(
                shown,
                "已承诺未使用（元）",
                "Committed and not used (yuan)",
                ledger.balance(t.caseNo(), Account.COMMITTED).toString());
        var values = new LinkedHashMap<String, Object>();
        values.put("facts", shown);
        values.put("finding", f.recoverable().isPositive() ? "多付 " + f.recoverable() + " 元，应当追回" : "没有多付；未使用的资金结算后释放");
        values.put("settledOn", t.today().toString());
        values.put("compensatedBy", "NONE");
        return values;
    }

    /** The form {@code contract-settlement}. */
    record Settlement(
            LocalDate settledOn,
            String compensatedBy,
            Money compensation,
            String deductionReason,
            String remark,
            List<String> files) {}

    @Handles
    void settleContract(TaskContext t, Settlement form) {
        Life life = lives.get(t.caseNo());
        between(form.settledOn(), life.signedOn(), t.today());
        nothingUnderWay(t.caseNo());
        boolean performed = engagements.get(t.caseNo()).status() == Engagements.Status.COMPLETED;
        var f = settlements.figures(t.caseNo());
        Money compensation = form.compensation() == null ? Money.ZERO : form.compensation();
        String owed = compensation.isPositive()
                ? ("SUPPLIER".equals(form.compensatedBy()) ? "承接主体赔偿 " : "采购人赔偿 ") + compensation + " 元"
                : "";
        var letter = correspondence.send(
                life.organizationId(),
                t.caseNo(),
                "settlementStatement",
                letters.settlement(life, f, performed, owed, form.deductionReason(), form.settledOn()),
                letters.issuer(life),
                "合同“" + life.title() + "”已经结算" + (f.recoverable().isPositive() ? "，应退回 " + f.recoverable() + " 元" : ""),
                "The contract was settled");
        settlements.insert(new Settlements.Settled(
                t.caseNo(), form.settledOn(), performed, f, form.compensatedBy(), compensation, letter.id()));
        var unused = ledger.portions(t.caseNo(), Account.COMMITTED);
        if (!unused.isEmpty()) ledger.release(t.caseNo(), unused, "合同结算，不再需要", t.actor());
        contracts.finish(life.contractCase(), performed ? "合同履行完毕" : "合同提前终止", SETTLEMENT, t.actor());
        correspondence.attach(form.files(), t.caseNo(), "settlement", t.actor(), Audience.CASE);
        deadlines.met(t.caseNo(), "settleContract");
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "contractSettled",
                        t.node(),
                        Map.of(
                                "accepted", f.accepted().toString(),
                                "deducted", f.deducted().toString(),
                                "paid", f.paid().toString(),
                                "recoverable", f.recoverable().toString(),
                                "compensation", owed))
                .by(SETTLEMENT)
                .with(List.of(letter.digest())));
    }

    private void nothingUnderWay(String agreement) {
        if (!milestones.closed(agreement)) throw new Refusal(LifeRule.MILESTONES_OPEN);
        List<PaymentView> open = payments.of(agreement).stream()
                .filter(p -> !DONE.contains(p.status()))
                .toList();
        if (open.isEmpty()) return;
        throw new Refusal(
                LifeRule.PAYMENTS_OPEN,
                open.size(),
                open.stream().limit(3).map(PaymentView::title).collect(Collectors.joining("、")));
    }

    private static void between(LocalDate day, LocalDate from, LocalDate until) {
        if (day.isBefore(from) || day.isAfter(until)) throw new Refusal(LifeRule.DATE_OUT_OF_ORDER, day, from, until);
    }

    @Prefills
    Map<String, Object> publishSettlement(TaskContext t) {
        var letter = documents.byRef("doc:" + settlements.get(t.caseNo()).documentId());
        return Map.of(
                "settlementNo", letter.documentNo(), "publishedOn", t.today().toString());
    }

    /** The form {@code settlement-publication}. */
    record Publication(LocalDate publishedOn, String platform) {}

    @Handles
    void publishSettlement(TaskContext t, Publication form) {
        Life life = lives.get(t.caseNo());
        var s = settlements.get(t.caseNo());
        between(form.publishedOn(), s.settledOn(), t.today());
        var said = submissions.latest(t.caseNo(), "settleContract", null).orElseThrow();
        var notice = correspondence.publish(
                t.caseNo(),
                NoticeKind.SETTLEMENT,
                letters.settlement(
                        life,
                        s.figures(),
                        s.performed(),
                        "",
                        (String) said.getOrDefault("deductionReason", ""),
                        s.settledOn()),
                letters.issuer(life),
                null);
        evidence.record(
                Act.of(t.caseNo(), t.actor(), "settlementPublished", t.node(), Map.of("platform", form.platform()))
                        .by(new LegalBasis("政府采购法", "第十一条"))
                        .with(List.of(notice.digest())));
    }

    @Prefills
    Map<String, Object> archiveContract(TaskContext t) {
        return archives.prefill(lives.get(t.caseNo()), t.rulesAsOf(), t.today());
    }

    @Handles
    void archiveContract(TaskContext t, Archives.Form form) {
        Life life = lives.get(t.caseNo());
        between(form.archivedOn(), settlements.get(t.caseNo()).settledOn(), t.today());
        archives.archive(life, form, t);
    }
}
