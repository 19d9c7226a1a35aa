package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 收款人退回资金: the start and the task of {@code refund.bpmn}. */
@Desk("refund")
class RefundDesk {

    private final PaidOrders orders;
    private final Ledger ledger;
    private final Documents documents;
    private final Confirming confirming;

    RefundDesk(PaidOrders orders, Ledger ledger, Documents documents, Confirming confirming) {
        this.orders = orders;
        this.ledger = ledger;
        this.documents = documents;
        this.confirming = confirming;
    }

    /** The form {@code refund}. */
    record Refund(
            String orderNo,
            Money amount,
            LocalDate refundedOn,
            String reason,
            List<String> receiptFiles,
            Role reviewer) {}

    @Starts(
            prefix = "TK",
            roles = {Role.FINANCE, Role.TREASURY})
    CaseFacts start(StartContext s, Refund form) {
        if (form.refundedOn().isAfter(s.today())) {
            throw InvalidInput.at("refundedOn", "到账日期不能晚于今天", "Money cannot have arrived on a later day");
        }
        split(orders.get(form.orderNo(), s.actor()), form.amount());
        documents.attach(form.receiptFiles(), s.caseNo(), "refundReceipt", s.actor(), Audience.CASE);
        return new CaseFacts("退回资金：" + form.orderNo(), s.actor().unitId(), null, null);
    }

    @Prefills
    Map<String, Object> reviewRefund(TaskContext t) {
        Refund form = confirming.entered(t.caseNo(), Refund.class);
        return confirming.shown(
                t.caseNo(),
                List.of(
                        Confirming.Fact.of("原支付单号", "Payment order", form.orderNo()),
                        Confirming.Fact.of("退回金额（元）", "Amount (yuan)", form.amount()),
                        Confirming.Fact.of("到账日期", "Arrived on", form.refundedOn()),
                        Confirming.Fact.of("退回原因", "Reason", form.reason())));
    }

    @Handles
    void reviewRefund(TaskContext t, Confirming.Verdict verdict) {
        if (!verdict.isAgreed()) return;
        Refund form = confirming.entered(t.caseNo(), Refund.class);
        PaidOrders.Order order = orders.get(form.orderNo(), t.actor());
        Voucher voucher = ledger.refund(
                order.agreement(),
                order.no(),
                split(order, form.amount()),
                form.refundedOn(),
                form.reason(),
                t.actor());
        confirming.booked(t, List.of(voucher));
    }

    /** Back to where it came from: to each line in the proportion it paid. */
    private static List<Portion> split(PaidOrders.Order order, Money amount) {
        Money paid = Portions.sum(order.paid());
        if (amount.exceeds(paid)) {
            throw new Refusal(LedgerRule.NOT_THERE, Account.PAID.in(false) + " " + order.no(), paid, amount);
        }
        List<Money> parts =
                amount.split(order.paid().stream().map(p -> p.amount().fen()).toList());
        return java.util.stream.IntStream.range(0, parts.size())
                .mapToObj(i -> new Portion(order.paid().get(i).line(), parts.get(i)))
                .filter(p -> p.amount().isPositive())
                .toList();
    }
}
