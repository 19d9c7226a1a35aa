package org.sanshe.purchase.planning;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Method;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 化整为零 (《政府采购法实施条例》第二十八条): what a unit buys under one budget item of one category in one fiscal year without
 * a tender is added up, one decision at a time.
 */
@Component
class Splitting {

    private final Purchases purchases;
    private final Messages messages;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    Splitting(Purchases purchases, Messages messages, Evidence evidence, JdbcClient jdbc) {
        this.purchases = purchases;
        this.messages = messages;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** 同类累计, this purchase included; the sum is taken under a lock so that two cannot pass side by side. */
    Money sum(Purchase p) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("splitting:%d:%d:%s:%s"
                        .formatted(p.unitId(), p.budgetYear(), p.budgetItemCode(), p.catalogueCode()))
                .query((rs, n) -> 1)
                .list();
        return new Money(purchases.otherFenOfSameKind(
                        p.unitId(), p.budgetYear(), p.budgetItemCode(), p.catalogueCode(), p.caseNo()))
                .plus(p.budget());
    }

    /**
     * Lets a purchase without tender pass while the sum keeps to the open-tender amount, or with a ground of the law and
     * its number; then the auditor is told. A purchase that reaches the amount alone needs approval anyway.
     *
     * @throws Refusal when the sum is above the amount without a ground
     */
    void check(TaskContext t, Purchase purchase, PlanningForms.Method form, Money openTender) {
        Method method = Method.valueOf(form.method());
        boolean tender = method.isTender() && method != Method.FRAMEWORK;
        if (tender || purchase.whole().compareTo(openTender) >= 0) return;
        Money total = sum(purchase);
        if (!total.exceeds(openTender)) return;
        if (form.splitGround() == null || blank(form.splitExplanation()) || blank(form.splitNumber())) {
            throw new Refusal(PlanningRule.SPLIT, total, openTender);
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "splittingExcused",
                        t.node(),
                        Map.of(
                                "total", total.toString(),
                                "ground", form.splitGround(),
                                "number", form.splitNumber().strip(),
                                "reason", form.splitExplanation().strip()))
                .by(PlanningRule.SPLIT.basis()));
        messages.toRole(
                Role.AUDITOR,
                purchase.unitId(),
                t.caseNo(),
                "“%s”同类非招标采购累计 %s 元，超过公开招标数额标准，凭“%s”继续办理：%s"
                        .formatted(purchase.title(), total, form.splitNumber().strip(), form.splitExplanation()),
                "“%s”: purchases of its kind without tender come to %s yuan, above the open-tender amount; it goes on under “%s”: %s"
                        .formatted(purchase.title(), total, form.splitNumber().strip(), form.splitExplanation()),
                null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
