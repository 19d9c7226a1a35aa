package org.sanshe.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LedgerRule;
import org.sanshe.party.Registry;

/** 支付办理台: the tasks of {@code payment.bpmn}. */
@Desk("payment")
class PaymentDesk {

    private final PaymentRows rows;
    private final PackageChecker checker;
    private final ClaimBook claims;
    private final PaymentPosts posts;
    private final PaymentOrders orders;
    private final Ledger ledger;
    private final Registry registry;
    private final Documents documents;
    private final Evidence evidence;

    PaymentDesk(
            PaymentRows rows,
            PackageChecker checker,
            ClaimBook claims,
            PaymentPosts posts,
            PaymentOrders orders,
            Ledger ledger,
            Registry registry,
            Documents documents,
            Evidence evidence) {
        this.rows = rows;
        this.checker = checker;
        this.claims = claims;
        this.posts = posts;
        this.orders = orders;
        this.ledger = ledger;
        this.registry = registry;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** The form {@code payment-papers}. */
    record Papers(
            InvoiceKind invoiceKind,
            String invoiceNumber,
            LocalDate invoiceDate,
            String buyerName,
            String sellerName,
            String content,
            Money amount,
            String invoice,
            boolean accountConfirmed) {}

    @Handles
    void submitPapers(TaskContext t, Papers form) {
        Payment p = rows.get(t.caseNo());
        posts.take(p, t.actor(), PaymentPosts.PAPERS);
        if (rows.isUsed(t.caseNo(), form.invoiceNumber())) {
            throw new Refusal(PaymentRule.INVOICE_USED, form.invoiceNumber());
        }
        var account = registry.bankAccount(p.organizationId())
                .orElseThrow(() -> new Refusal(PaymentRule.ACCOUNT_MISSING, p.payee()));
        documents.attach(
                List.of(form.invoice()),
                t.caseNo(),
                "invoice",
                t.actor(),
                Audience.CASE,
                Audience.organization(p.organizationId()));
        // a wrong invoice starts no clock; the right one starts it on the day it comes
        boolean same = p.papers() != null
                && InvoiceKind.key(p.papers().number()).equals(InvoiceKind.key(form.invoiceNumber()));
        LocalDate on = same ? p.papers().handedInOn() : t.today();
        rows.papers(
                t.caseNo(),
                new Payment.Papers(
                        form.invoiceKind(),
                        form.invoiceNumber().strip(),
                        form.invoiceDate(),
                        form.buyerName().strip(),
                        form.sellerName().strip(),
                        form.content().strip(),
                        form.amount(),
                        form.invoice(),
                        on,
                        AccountChanges.written(account)));
    }

    /** The form {@code package-check}. */
    record Check(List<Line> items, CheckOutcome outcome, String delayReason) {}

    /** One item of the papers, in the order of {@link PackageChecker.Item#OF_PAPERS}. */
    record Line(String name, String shown, Verdict verdict, String reason) {}

    /** 结论. */
    enum Verdict {
        OK,
        RETURN
    }

    /** 核对结论. */
    enum CheckOutcome {
        PASS,
        RETURN
    }

    @Handles
    void checkPackage(TaskContext t, Check form) {
        Payment p = mine(t);
        posts.take(p, t.actor(), PaymentPosts.CHECK);
        if (form.delayReason() != null && form.delayReason().contains("审计")) {
            throw new Refusal(PaymentRule.AUDIT_NO_REASON);
        }
        Optional<Line> returned =
                form.items().stream().filter(i -> i.verdict() == Verdict.RETURN).findFirst();
        if (form.outcome() == CheckOutcome.PASS) pass(t, p, returned);
        else if (returned.isEmpty()) {
            throw InvalidInput.at("outcome", "请至少退回一个项目并写明理由。", "Return at least one item, with the reason.");
        }
        rows.checked(t.caseNo(), form.outcome() == CheckOutcome.PASS, form.delayReason());
    }

    private void pass(TaskContext t, Payment p, Optional<Line> returned) {
        returned.ifPresent(i -> {
            throw new Refusal(PaymentRule.ITEM_WRONG, i.name(), i.reason());
        });
        claims.accrue(p, t.today(), t.actor()).ifPresent(shortOf -> {
            throw shortOf;
        });
        checker.require(rows.get(t.caseNo()), t.today());
    }

    /** The form {@code payment-approval}. */
    record Approval(Outcome outcome, String opinion) {}

    /** 审批结论. */
    enum Outcome {
        APPROVE,
        RETURN
    }

    @Handles
    void approvePayment(TaskContext t, Approval form) {
        Payment p = "treasury".equals(t.element()) || "authority".equals(t.element()) ? rows.get(t.caseNo()) : mine(t);
        posts.take(p, t.actor(), PaymentPosts.approve(t.element()));
        if (form.outcome() == Outcome.RETURN) {
            rows.refused(t.caseNo());
            return;
        }
        checker.require(p, t.today());
        rows.agreed(t.caseNo());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "paymentApproved",
                        t.node(),
                        Map.of("level", t.element(), "amount", p.amount().toString()))
                .by(AccountChangeProcess.CONTROL));
    }

    /** The form {@code payment-release}. */
    record Release(ReleaseOutcome outcome, String reason) {}

    /** 办理结论. */
    enum ReleaseOutcome {
        RELEASE,
        RETURN
    }

    @Handles
    void releasePayment(TaskContext t, Release form) {
        Payment p = t.actor().is(Role.TREASURY) ? rows.get(t.caseNo()) : mine(t);
        posts.take(p, t.actor(), PaymentPosts.RELEASE);
        boolean release = form.outcome() == ReleaseOutcome.RELEASE;
        if (release) release(t, p);
        rows.released(t.caseNo(), release);
    }

    private void release(TaskContext t, Payment p) {
        checker.require(p, t.today());
        String order = p.nextOrder();
        orders.make(p, order, registry.bankAccount(p.organizationId()).orElseThrow(), t.actor());
        ledger.send(p.agreement(), p.caseNo(), order, ledger.payable(p.agreement(), p.caseNo()), t.actor());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "paymentReleased",
                        t.node(),
                        Map.of("order", order, "amount", p.amount().toString(), "payee", p.payee()))
                .by(AccountChangeProcess.CONTROL));
    }

    /** The form {@code payment-correction}. */
    record Correction(BounceCause cause, String correction) {}

    /** 退票原因. */
    enum BounceCause {
        NAME,
        ACCOUNT,
        CLOSED,
        OTHER
    }

    @Handles
    void correctPayment(TaskContext t, Correction form) {
        Payment p = mine(t);
        posts.take(p, t.actor(), PaymentPosts.CHECK);
        // what was corrected is the account as registered now; finance has compared it
        rows.reconfirmed(
                t.caseNo(),
                AccountChanges.written(registry.bankAccount(p.organizationId())
                        .orElseThrow(() -> new Refusal(PaymentRule.ACCOUNT_MISSING, p.payee()))));
    }

    /** The form {@code supplementary-budget}. */
    record Budget(String document, LocalDate documentDate, String explanation) {}

    @Handles
    void supplementBudget(TaskContext t, Budget form) {
        Payment p = mine(t);
        posts.take(p, t.actor(), PaymentPosts.CHECK);
        if (form.documentDate().isAfter(t.today())) {
            throw InvalidInput.at("documentDate", "文件日期不得晚于今日。", "The document's date must not lie in the future.");
        }
        claims.accrue(p, t.today(), t.actor()).ifPresent(shortOf -> {
            throw shortOf;
        });
        rows.reconfirmed(
                t.caseNo(),
                AccountChanges.written(registry.bankAccount(p.organizationId())
                        .orElseThrow(() -> new Refusal(PaymentRule.ACCOUNT_MISSING, p.payee()))));
    }

    /** The payment, when the actor's unit is the one that pays: nobody else may. */
    private Payment mine(TaskContext t) {
        Payment p = rows.get(t.caseNo());
        if (t.actor().unitId() == null || t.actor().unitId() != p.payerUnit()) {
            throw new Refusal(LedgerRule.OTHER_PAYER, p.payer());
        }
        return p;
    }
}
