package org.sanshe.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 支付情况: a payment, its automatic check and its clocks in words, for forms and pages. */
@Component
class PaymentFacts {

    private final PaymentClock clock;

    PaymentFacts(PaymentClock clock) {
        this.clock = clock;
    }

    List<Map<String, Object>> of(Payment p, boolean english) {
        var facts = new ArrayList<Map<String, Object>>();
        Claim claim = p.claim();
        add(facts, english ? "Agreement" : "合同（协议）履约案", claim.agreement());
        add(facts, english ? "For" : "付款事项", claim.title());
        add(facts, english ? "Rests on" : "付款依据", claim.cause());
        add(
                facts,
                english ? "Accepted on" : "验收合格日期",
                claim.acceptedOn() == null ? "—" : claim.acceptedOn().toString());
        add(facts, english ? "Payer" : "付款方", p.payer());
        add(facts, english ? "Payee" : "收款方", p.payee());
        add(facts, english ? "Amount (yuan)" : "本次应付（元）", p.amount().toString());
        if (!claim.amount().equals(p.amount())) {
            add(
                    facts,
                    english ? "Of all payers together" : "各付款方合计（元）",
                    claim.amount().toString());
        }
        if (claim.disputed().isPositive()) {
            add(
                    facts,
                    english ? "Disputed, not paid now" : "有争议、本次不付（元）",
                    claim.disputed() + (english ? "" : "；无争议部分应当及时支付"));
        }
        return facts;
    }

    private static void add(List<Map<String, Object>> facts, String what, String value) {
        facts.add(AccountChangeDesk.fact(what, value));
    }

    List<Map<String, Object>> findings(List<PackageChecker.Finding> found, boolean english) {
        Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return found.stream()
                .map(f -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("item", f.item().in(english));
                    row.put("verdict", f.isWrong() ? (english ? "wrong" : "不符合") : (english ? "right" : "符合"));
                    row.put("reason", f.text(locale));
                    row.put("basis", f.isWrong() ? f.refusal().rule().basis().text() : "");
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    /** Every clock; the strictest stands first and holds. */
    List<Map<String, Object>> clocks(Payment p, boolean english) {
        Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return clock.of(p).stream()
                .map(c -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("regime", c.regime().in(english));
                    row.put("from", c.from().toString());
                    row.put("term", c.counted().term().length(locale));
                    row.put(
                            "until",
                            c.counted().date()
                                    + (c.counted().provisional() ? (english ? " (provisional)" : "（暂定）") : ""));
                    row.put("basis", c.basis().text());
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    /** How each clock is counted, one line a step. */
    List<Map<String, Object>> clockDays(Payment p, boolean english) {
        Locale locale = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return clock.of(p).stream()
                .flatMap(c -> c.counted().steps().stream()
                        .map(s -> Map.<String, Object>of("regime", c.regime().in(english), "step", s.text(locale))))
                .toList();
    }

    /** What was handed in for an item. */
    String shown(Payment p, PackageChecker.Item item, boolean english) {
        Payment.Papers papers = p.papers();
        return switch (item) {
            case INVOICE_KIND -> papers.kind().in(english);
            case INVOICE_NUMBER -> papers.number();
            case INVOICE_DATE -> papers.date().toString();
            case BUYER -> papers.buyer();
            case SELLER -> papers.seller();
            case CONTENT -> papers.content();
            case AMOUNT -> papers.amount().toString();
            case FILE -> english ? "see the documents of the case" : "见案卷文件";
            case ACCOUNT -> english ? "confirmed by the payee" : "收款方已确认";
            default -> "";
        };
    }
}
