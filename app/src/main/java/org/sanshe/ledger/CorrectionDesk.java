package org.sanshe.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;

/** 更正预算科目: the start and the task of {@code correction.bpmn}. */
@Desk("correction")
class CorrectionDesk {

    private final Lines lines;
    private final Balances balances;
    private final PaidOrders orders;
    private final Ledger ledger;
    private final Confirming confirming;

    CorrectionDesk(Lines lines, Balances balances, PaidOrders orders, Ledger ledger, Confirming confirming) {
        this.lines = lines;
        this.balances = balances;
        this.orders = orders;
        this.ledger = ledger;
        this.confirming = confirming;
    }

    /** The form {@code correction}. */
    record Correction(String orderNo, long fromLine, long toLine, Money amount, String reason, Role reviewer) {}

    @Prefills
    Map<String, Object> start(StartContext s) {
        var now = lines.below(s.actor().unitId(), s.today().getYear());
        return Map.of(
                "paidLines", options(now, l -> balances.of(l.id(), Account.PAID).isPositive()),
                "rightLines", options(now, l -> true));
    }

    private static List<Map<String, String>> options(List<Line> lines, Predicate<Line> which) {
        return lines.stream()
                .filter(which)
                .map(l -> Map.of("value", String.valueOf(l.id()), "label", l.name()))
                .toList();
    }

    @Starts(
            prefix = "GZ",
            roles = {Role.FINANCE, Role.TREASURY})
    CaseFacts start(StartContext s, Correction form) {
        if (form.fromLine() == form.toLine()) {
            throw InvalidInput.at("toLine", "请选择另一项指标", "Choose another line");
        }
        Limits.correctable(lines.get(form.fromLine()), lines.get(form.toLine()));
        orders.get(form.orderNo(), s.actor());
        return new CaseFacts("更正预算科目：" + form.orderNo(), s.actor().unitId(), null, null);
    }

    @Prefills
    Map<String, Object> reviewCorrection(TaskContext t) {
        Correction form = confirming.entered(t.caseNo(), Correction.class);
        return confirming.shown(
                t.caseNo(),
                List.of(
                        Confirming.Fact.of("原支付单号", "Payment order", form.orderNo()),
                        Confirming.Fact.of(
                                "原列支指标",
                                "Charged to",
                                lines.get(form.fromLine()).name()),
                        Confirming.Fact.of(
                                "应列支指标",
                                "Should be charged to",
                                lines.get(form.toLine()).name()),
                        Confirming.Fact.of("更正金额（元）", "Amount (yuan)", form.amount()),
                        Confirming.Fact.of("更正理由", "Reason", form.reason())));
    }

    @Handles
    void reviewCorrection(TaskContext t, Confirming.Verdict verdict) {
        if (!verdict.isAgreed()) return;
        Correction form = confirming.entered(t.caseNo(), Correction.class);
        PaidOrders.Order order = orders.get(form.orderNo(), t.actor());
        Voucher voucher = ledger.correct(
                order.agreement(),
                order.item(),
                form.fromLine(),
                form.toLine(),
                form.amount(),
                form.reason(),
                t.actor());
        confirming.booked(t, List.of(voucher));
    }
}
