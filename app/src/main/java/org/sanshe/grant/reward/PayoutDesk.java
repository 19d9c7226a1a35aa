package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.springframework.context.i18n.LocaleContextHolder;

/** 兑付办理台: the tasks of {@code grantPayout.bpmn}. */
@Desk("grantPayout")
class PayoutDesk {

    private static final LegalBasis FUNDS = new LegalBasis("预算法", "第十三条");
    private static final LegalBasis USE = new LegalBasis("彩票管理条例", "第三十六条");

    private final GrantPayouts payouts;
    private final PayoutFunds funds;
    private final GrantReceipts receipts;
    private final PayoutTerms terms;
    private final SpendingCheck spending;
    private final Ledger ledger;
    private final Documents documents;
    private final Evidence evidence;

    PayoutDesk(
            GrantPayouts payouts,
            PayoutFunds funds,
            GrantReceipts receipts,
            PayoutTerms terms,
            SpendingCheck spending,
            Ledger ledger,
            Documents documents,
            Evidence evidence) {
        this.payouts = payouts;
        this.funds = funds;
        this.receipts = receipts;
        this.terms = terms;
        this.spending = spending;
        this.ledger = ledger;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** The forms {@code payout-funds} and {@code payout-match}. */
    record LineForm(String lineCode) {}

    @Handles
    void commitFunds(TaskContext t, LineForm form) {
        Payout p = payouts.get(t.caseNo());
        funds.commitOwn(p, terms.source(p), form.lineCode(), t);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "payoutCommitted",
                        t.node(),
                        Map.of("amount", p.ownShare().toString()))
                .by(FUNDS));
    }

    @Handles
    void commitMatch(TaskContext t, LineForm form) {
        Payout p = payouts.get(t.caseNo());
        funds.commitMatch(p, form.lineCode(), t);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "matchCommitted",
                        t.node(),
                        Map.of("amount", p.match().toString()))
                .by(FUNDS));
    }

    /** The form {@code payout-use}. */
    record UseForm(List<Spent> spent, String effect, List<String> receipts, List<String> labelPhotos) {}

    /** One expense of it. */
    record Spent(String category, String item, String receiptNo, LocalDate paidOn, BigDecimal amount) {}

    @Handles
    void reportUse(TaskContext t, UseForm form) {
        Payout p = payouts.get(t.caseNo());
        if (form.spent().isEmpty()) throw InvalidInput.at("spent", "请逐笔填写支出。", "List what was spent.");
        var entered = new ArrayList<GrantReceipts.Receipt>();
        for (int i = 0; i < form.spent().size(); i++) {
            Spent s = form.spent().get(i);
            if (s.paidOn().isBefore(p.awardedOn()) || s.paidOn().isAfter(t.today())) {
                throw InvalidInput.at(
                        "spent[" + i + "].paidOn",
                        new Refusal(RewardRule.RECEIPT_DATE, s.paidOn(), p.awardedOn(), t.today())
                                .message(LocaleContextHolder.getLocale()));
            }
            entered.add(new GrantReceipts.Receipt(
                    i + 1, s.receiptNo(), null, s.category(), s.item(), s.paidOn(), Money.of(s.amount()), null, null));
        }
        Money sum = entered.stream().map(GrantReceipts.Receipt::amount).reduce(Money.ZERO, Money::plus);
        if (sum.exceeds(paid(p))) throw new Refusal(RewardRule.USE_BEYOND_PAID, sum, paid(p));
        receipts.replace(t.caseNo(), entered, "spent");
        var organization = Audience.organization(p.organizationId());
        documents.attach(form.receipts(), t.caseNo(), "useReceipt", t.actor(), Audience.CASE, organization);
        if (form.labelPhotos() != null) {
            documents.attach(form.labelPhotos(), t.caseNo(), "lotteryMark", t.actor(), Audience.CASE, organization);
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "useReported",
                        t.node(),
                        Map.of("spent", sum.toString(), "effect", form.effect()))
                .by(USE));
    }

    private Money paid(Payout p) {
        return ledger.balance(p.caseNo(), Account.PAID);
    }

    /** What the scheme says against what was spent, by line; line 0 for the whole. */
    Map<Integer, String> findings(Payout p) {
        return spending.of(terms.scheme(p).orElseThrow(), receipts.of(p.caseNo()));
    }

    /** The form {@code payout-use-check}. */
    record UseCheck(String outcome, BigDecimal misused, String opinion) {}

    @Handles
    void checkUse(TaskContext t, UseCheck form) {
        Payout p = payouts.get(t.caseNo());
        if ("ACCEPT".equals(form.outcome())) {
            findings(p).values().stream().findFirst().ifPresent(wrong -> {
                throw new Refusal(RewardRule.USE_BREAKS_RULE, wrong);
            });
        }
        if ("RECOVER".equals(form.outcome()) && Money.of(form.misused()).exceeds(paid(p))) {
            throw new Refusal(RewardRule.RECOVERY_BEYOND_PAID, Money.of(form.misused()), paid(p));
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "useChecked",
                        t.node(),
                        Map.of("outcome", form.outcome(), "opinion", form.opinion()))
                .by(USE));
    }
}
