package org.sanshe.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.party.BankAccount;
import org.sanshe.party.Registry;
import org.springframework.context.i18n.LocaleContextHolder;

/** 支付表单预填: what the forms of {@code payment.bpmn} open with. */
@Desk("payment")
class PaymentPrefills {

    private final PaymentRows rows;
    private final PaymentFacts facts;
    private final PackageChecker checker;
    private final Registry registry;
    private final Submissions submissions;

    PaymentPrefills(
            PaymentRows rows, PaymentFacts facts, PackageChecker checker, Registry registry, Submissions submissions) {
        this.rows = rows;
        this.facts = facts;
        this.checker = checker;
        this.registry = registry;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> submitPapers(TaskContext t) {
        Payment p = rows.get(t.caseNo());
        Map<String, String> returned = p.papers() == null ? Map.of() : returned(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        values.put("facts", facts.of(p, Language.isEnglish()));
        values.put("returned", returnedRows(returned));
        values.put("accountShown", account(p));
        values.put("closed", List.of());
        if (p.papers() == null) {
            values.put("buyerName", p.payer());
            values.put("sellerName", p.payee());
            values.put("amount", p.amount().yuan().toPlainString());
            return values;
        }
        values.putAll(written(p.papers()));
        values.put(
                "closed",
                written(p.papers()).keySet().stream()
                        .filter(field -> !returned.containsKey(field))
                        .toList());
        return values;
    }

    @Prefills
    Map<String, Object> checkPackage(TaskContext t) {
        Payment p = rows.get(t.caseNo());
        var values = checked(t, p);
        Map<String, String> wrong = new TreeMap<>();
        checker.check(p, t.today()).stream()
                .filter(f -> f.isWrong() && f.item().field() != null)
                .forEach(f -> wrong.put(f.item().field(), f.text(LocaleContextHolder.getLocale())));
        var items = new ArrayList<Map<String, Object>>();
        for (var item : PackageChecker.Item.OF_PAPERS) {
            var row = new LinkedHashMap<String, Object>();
            row.put("name", item.in(Language.isEnglish()));
            row.put("shown", facts.shown(p, item, Language.isEnglish()));
            row.put("verdict", wrong.containsKey(item.field()) ? "RETURN" : "OK");
            if (wrong.containsKey(item.field())) row.put("reason", wrong.get(item.field()));
            items.add(row);
        }
        values.put("items", items);
        return values;
    }

    @Prefills
    Map<String, Object> approvePayment(TaskContext t) {
        return checked(t, rows.get(t.caseNo()));
    }

    @Prefills
    Map<String, Object> releasePayment(TaskContext t) {
        Payment p = rows.get(t.caseNo());
        var values = checked(t, p);
        values.put("payeeAccount", p.payee() + "，" + account(p));
        return values;
    }

    @Prefills
    Map<String, Object> correctPayment(TaskContext t) {
        Payment p = rows.get(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        values.put("facts", facts.of(p, Language.isEnglish()));
        values.put("bounceReason", p.bounceReason());
        values.put("bouncedOn", String.valueOf(p.bouncedOn()));
        values.put("payeeAccount", account(p));
        return values;
    }

    @Prefills
    Map<String, Object> supplementBudget(TaskContext t) {
        Payment p = rows.get(t.caseNo());
        return Map.of("facts", facts.of(p, Language.isEnglish()), "bouncedOn", String.valueOf(p.bouncedOn()));
    }

    private Map<String, Object> checked(TaskContext t, Payment p) {
        var values = new LinkedHashMap<String, Object>();
        values.put("facts", facts.of(p, Language.isEnglish()));
        values.put("findings", facts.findings(checker.check(p, t.today()), Language.isEnglish()));
        values.put("clocks", facts.clocks(p, Language.isEnglish()));
        values.put("clockDays", facts.clockDays(p, Language.isEnglish()));
        return values;
    }

    /** What the last check returned: the reason by field. */
    private Map<String, String> returned(String caseNo) {
        var reasons = new TreeMap<String, String>();
        Optional<Map<String, Object>> check = submissions.latest(caseNo, "checkPackage", null);
        if (check.isPresent() && check.get().get("items") instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Map<?, ?> row && "RETURN".equals(row.get("verdict"))) {
                    reasons.put(PackageChecker.Item.OF_PAPERS.get(i).field(), String.valueOf(row.get("reason")));
                }
            }
        }
        return reasons;
    }

    private static List<Map<String, Object>> returnedRows(Map<String, String> returned) {
        return PackageChecker.Item.OF_PAPERS.stream()
                .filter(item -> returned.containsKey(item.field()))
                .map(item -> Map.<String, Object>of(
                        "item", item.in(Language.isEnglish()), "reason", returned.get(item.field())))
                .toList();
    }

    private static Map<String, Object> written(Payment.Papers papers) {
        var values = new LinkedHashMap<String, Object>();
        values.put("invoiceKind", papers.kind().name());
        values.put("invoiceNumber", papers.number());
        values.put("invoiceDate", papers.date().toString());
        values.put("buyerName", papers.buyer());
        values.put("sellerName", papers.seller());
        values.put("content", papers.content());
        values.put("amount", papers.amount().yuan().toPlainString());
        values.put("invoice", papers.file());
        return values;
    }

    private String account(Payment p) {
        return registry.bankAccount(p.organizationId())
                .map(BankAccount::toString)
                .orElse(Language.isEnglish() ? "none registered" : "未登记");
    }
}
