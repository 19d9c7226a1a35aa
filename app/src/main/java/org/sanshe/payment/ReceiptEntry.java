package org.sanshe.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.Portion;
import org.sanshe.payment.TreasuryReceipts.Receipt;
import org.sanshe.payment.TreasuryReceipts.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回单入账: what the treasury says of an order, entered once: ledger, payment and case move together. */
@Component
class ReceiptEntry {

    private static final LegalBasis BASIS = new LegalBasis("会计法", "第九条");

    private final JdbcClient jdbc;
    private final PaymentOrders orders;
    private final PaymentRows rows;
    private final Ledger ledger;
    private final Cases cases;
    private final Evidence evidence;

    ReceiptEntry(
            JdbcClient jdbc, PaymentOrders orders, PaymentRows rows, Ledger ledger, Cases cases, Evidence evidence) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.rows = rows;
        this.ledger = ledger;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** Enters a receipt, or says why not; a second one at the same moment waits for the first. */
    @Transactional
    Result settle(Receipt receipt, Actor by) {
        var seen = orders.find(receipt.order(), by);
        if (seen.isEmpty()) return Result.UNKNOWN;
        lock(seen.get().caseNo());
        PaymentOrder order = orders.find(receipt.order(), by).orElseThrow();
        boolean paid = receipt.paid().orElseThrow();
        if (!receipt.amount().equals(order.amount())) return Result.AMOUNT_DIFFERS;
        if (order.outcome() != null) {
            return order.outcome().equals(paid ? "PAID" : "BOUNCED") ? Result.ALREADY : Result.CONTRADICTS;
        }
        if (receipt.on().isBefore(LocalDate.ofInstant(order.releasedAt(), SansheClock.ZONE))) {
            return Result.BEFORE_RELEASE;
        }
        enter(receipt, order, paid, by);
        return Result.APPLIED;
    }

    /** Holds a payment until the transaction ends. */
    private void lock(String caseNo) {
        jdbc.sql("select 1 from payment where case_no = ? for update")
                .param(caseNo)
                .query(Integer.class)
                .list();
    }

    private void enter(Receipt receipt, PaymentOrder order, boolean paid, Actor by) {
        jdbc.sql("insert into payment_receipt (order_no, outcome, amount, settled_on, reason, file, row_no, by_name)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(new ArrayList<>(Arrays.asList(
                        order.no(),
                        paid ? "PAID" : "BOUNCED",
                        order.amount().fen(),
                        receipt.on(),
                        paid ? null : receipt.reason(),
                        receipt.file(),
                        receipt.row(),
                        by.name())))
                .update();
        orders.settle(order.no(), paid, receipt.on(), paid ? null : receipt.reason());
        if (paid) {
            ledger.settle(order.agreement(), order.caseNo(), order.no(), receipt.on(), by);
            rows.paid(order.caseNo(), receipt.on());
        } else {
            ledger.bounce(order.agreement(), order.caseNo(), order.no(), receipt.on(), receipt.reason(), by);
            Money payable = ledger.payable(order.agreement(), order.caseNo()).stream()
                    .map(Portion::amount)
                    .reduce(Money.ZERO, Money::plus);
            rows.bounced(order.caseNo(), receipt.on(), receipt.reason(), payable.equals(order.amount()));
        }
        evidence.record(Act.of(
                        order.caseNo(),
                        by,
                        paid ? "paymentArrived" : "paymentBounced",
                        "awaitReceipt",
                        Map.of(
                                "order", order.no(),
                                "on", receipt.on().toString(),
                                "reason", receipt.reason() == null ? "" : receipt.reason()))
                .by(BASIS));
        if (!cases.send("paymentReceipt", order.caseNo())) {
            throw new IllegalStateException(order.caseNo() + " does not wait for a receipt");
        }
    }
}
