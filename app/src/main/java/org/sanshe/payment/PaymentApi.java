package org.sanshe.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 支付接口: payments, batches, receipts and the overdue list, for programs. */
@RestController
@RequestMapping("/api/v1/payments")
class PaymentApi {

    private static final int MOST = 100;

    private final FinanceDesk desk;
    private final PaymentFacts facts;
    private final PackageChecker checker;
    private final PaymentBatches batches;
    private final TreasuryReceipts receipts;
    private final OverduePayments overdue;
    private final PaymentCancellation cancellation;
    private final SansheClock clock;

    PaymentApi(
            FinanceDesk desk,
            PaymentFacts facts,
            PackageChecker checker,
            PaymentBatches batches,
            TreasuryReceipts receipts,
            OverduePayments overdue,
            PaymentCancellation cancellation,
            SansheClock clock) {
        this.desk = desk;
        this.facts = facts;
        this.checker = checker;
        this.batches = batches;
        this.receipts = receipts;
        this.overdue = overdue;
        this.cancellation = cancellation;
        this.clock = clock;
    }

    /** Open payments of the reader's unit, what is due first; an organization's own, newest first. */
    @GetMapping
    List<PaymentView> list(@RequestParam(required = false) String after, Actor actor) {
        if (actor.organizationId() != null) {
            return desk.of(actor.organizationId(), after, MOST).stream()
                    .map(Payment::view)
                    .toList();
        }
        if (actor.unitId() == null) return List.of();
        Payment last = after == null ? null : desk.visible(after, actor).orElse(null);
        return desk.open(actor.unitId(), last, MOST).stream().map(Payment::view).toList();
    }

    /** One payment with its clocks and, for the bureau, the findings of the automatic check. */
    @GetMapping("/{caseNo}")
    Details one(@PathVariable String caseNo, Actor actor, Locale locale) {
        Payment p = desk.visible(caseNo, actor).orElseThrow(() -> new NotFound("payment " + caseNo));
        boolean english = "en".equals(locale.getLanguage());
        return new Details(
                p.view(),
                facts.clocks(p, english),
                actor.isStaff() ? facts.findings(checker.check(p, clock.today()), english) : List.of());
    }

    /** One payment. */
    record Details(PaymentView payment, List<Map<String, Object>> clocks, List<Map<String, Object>> findings) {}

    /** Cancels one payment that the treasury does not have. */
    @PostMapping("/{caseNo}/cancellation")
    PaymentView cancel(@PathVariable String caseNo, @RequestBody Reason why, Actor actor) {
        cancellation.cancel(caseNo, why.reason() == null ? "" : why.reason(), actor);
        return desk.visible(caseNo, actor).orElseThrow().view();
    }

    /** Why, as the payee is told. */
    record Reason(String reason) {}

    @GetMapping("/batches")
    List<PaymentBatches.Batch> batches(@RequestParam(required = false) String before, Actor actor) {
        return batches.of(actor, before, MOST);
    }

    @PostMapping("/batches")
    Map<String, String> collect(@RequestBody Collect collect, Actor actor) {
        return Map.of("no", batches.collect(collect.unit(), actor));
    }

    /** Whose orders are collected. */
    record Collect(long unit) {}

    /** Applies receipts one by one; says of each what became of it. */
    @PostMapping("/receipts")
    List<Applied> receipts(@RequestBody List<Receipt> list, Actor actor) {
        return list.stream()
                .limit(MOST)
                .map(r -> new Applied(r.order(), receipts.apply(r.read(), actor)))
                .toList();
    }

    /** 一条回单. @param status as in files, for example {@code PAID} or {@code BOUNCED} */
    record Receipt(String order, LocalDate on, BigDecimal amount, String status, String reason) {

        TreasuryReceipts.Receipt read() {
            Money money = amount == null || amount.stripTrailingZeros().scale() > 2 ? null : Money.of(amount);
            Optional<Boolean> paid = status == null ? Optional.empty() : TreasuryReceipts.status(status);
            return new TreasuryReceipts.Receipt(order == null ? "" : order, on, money, paid, reason, "API", 0);
        }
    }

    /** What became of a receipt. */
    record Applied(String order, TreasuryReceipts.Result result) {}

    @GetMapping("/overdue")
    List<Late> overdue(@RequestParam int year, Actor actor) {
        if (actor.unitId() == null) return List.of();
        return overdue.of(actor.unitId(), year, clock.today()).stream()
                .map(l -> new Late(l.payment().view(), l.due(), l.days(), l.interest()))
                .toList();
    }

    /** One overdue payment. */
    record Late(PaymentView payment, LocalDate due, long days, Money interest) {}
}
