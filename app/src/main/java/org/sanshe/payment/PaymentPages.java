package org.sanshe.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 支付: the finance desk, and for an organization its own payments. */
@Controller
class PaymentPages {

    private static final int PAGE = 30;

    private final FinanceDesk desk;
    private final PaymentOrders orders;
    private final SansheClock clock;

    PaymentPages(FinanceDesk desk, PaymentOrders orders, SansheClock clock) {
        this.desk = desk;
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping("/payments")
    String payments(@RequestParam(required = false) String after, Actor actor, Locale locale, Model model) {
        boolean english = "en".equals(locale.getLanguage());
        Instant now = clock.instant();
        List<Payment> found = found(actor, after);
        boolean more = found.size() > PAGE;
        List<Payment> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", shown.stream().map(p -> row(p, now, english)).toList());
        model.addAttribute("next", more ? shown.get(PAGE - 1).caseNo() : null);
        if (actor.organizationId() != null) return "payment/own";
        if (actor.unitId() != null) {
            LocalDate today = LocalDate.ofInstant(now, SansheClock.ZONE);
            model.addAttribute("standing", desk.standing(actor.unitId()));
            model.addAttribute("ageing", desk.ageing(actor.unitId(), today));
            model.addAttribute("balances", desk.balances(actor.unitId()));
            model.addAttribute("waiting", orders.waiting(actor));
        } else {
            for (String none : List.of("standing", "ageing", "balances", "waiting")) {
                model.addAttribute(none, List.of());
            }
        }
        model.addAttribute("english", english);
        model.addAttribute("year", LocalDate.ofInstant(now, SansheClock.ZONE).getYear() - 1);
        model.addAttribute("mayBatch", actor.is(Role.FINANCE, Role.TREASURY));
        model.addAttribute("mayEnterRates", actor.is(Role.FINANCE));
        return "payment/desk";
    }

    private List<Payment> found(Actor actor, String after) {
        if (actor.organizationId() != null) return desk.of(actor.organizationId(), after, PAGE + 1);
        if (actor.unitId() == null) return List.of();
        Payment last = after == null ? null : desk.visible(after, actor).orElse(null);
        return desk.open(actor.unitId(), last, PAGE + 1);
    }

    static Row row(Payment p, Instant now, boolean english) {
        String missing = switch (p.status()) {
            case REQUESTED -> p.papers() == null ? "invoice" : "correction";
            case CHECKED, APPROVED -> "approval";
            case SENT -> "receipt";
            case BOUNCED -> "bounced";
            case UNFUNDED -> "unfunded";
            case PAID, CANCELLED -> "nothing";
        };
        return new Row(
                p,
                p.status().in(english),
                p.due() == null ? null : AccountChanges.minute(p.due()).substring(0, 10),
                FinanceDesk.isLate(p, now),
                missing);
    }

    /** One payment. @param missing what it waits for, as the end of a message key */
    record Row(Payment payment, String status, String due, boolean late, String missing) {}
}
