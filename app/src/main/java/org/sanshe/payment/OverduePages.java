package org.sanshe.payment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Export;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 逾期清单: what was overdue at the end of a year, as a page, a file and a public notice. */
@Controller
class OverduePages {

    private final OverduePayments overdue;
    private final OverdueDisclosing disclosing;
    private final SansheClock clock;

    OverduePages(OverduePayments overdue, OverdueDisclosing disclosing, SansheClock clock) {
        this.overdue = overdue;
        this.disclosing = disclosing;
        this.clock = clock;
    }

    @GetMapping("/payments/overdue")
    String page(@RequestParam(required = false) Integer year, Actor actor, Model model) {
        LocalDate today = clock.today();
        int wanted = year == null ? today.getYear() - 1 : year;
        List<OverduePayments.Line> lines = lines(actor, wanted, today);
        model.addAttribute("year", wanted);
        model.addAttribute("lines", lines);
        model.addAttribute("enterprises", OverduePayments.summary(lines, true));
        model.addAttribute("others", OverduePayments.summary(lines, false));
        boolean published = actor.unitId() != null && overdue.isPublished(actor.unitId(), wanted);
        model.addAttribute("published", published);
        model.addAttribute("mayPublish", actor.is(Role.FINANCE) && !published && wanted < today.getYear());
        return "payment/overdue";
    }

    @GetMapping("/payments/overdue/file")
    ResponseEntity<byte[]> file(@RequestParam int year, Actor actor, Locale locale) {
        var rows = new ArrayList<List<String>>();
        boolean english = "en".equals(locale.getLanguage());
        rows.add(
                english
                        ? List.of(
                                "payment",
                                "agreement",
                                "payee",
                                "enterprise",
                                "yuan",
                                "due",
                                "days",
                                "interest",
                                "paid")
                        : List.of("支付案号", "履约案号", "收款方", "中小企业", "金额", "付款期限", "逾期天数", "逾期利息", "支付日期"));
        for (var l : lines(actor, year, clock.today())) {
            Payment p = l.payment();
            rows.add(List.of(
                    p.caseNo(),
                    p.agreement(),
                    p.payee(),
                    String.valueOf(p.claim().enterprise()),
                    p.amount().yuan().toPlainString(),
                    l.due().toString(),
                    String.valueOf(l.days()),
                    l.interest().yuan().toPlainString(),
                    p.paidOn() == null ? "" : p.paidOn().toString()));
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("overdue-" + year + ".csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(Export.csv(rows));
    }

    @PostMapping("/payments/overdue")
    String publish(@RequestParam int year, Actor actor) {
        disclosing.publish(year, actor);
        return "redirect:/payments/overdue?year=" + year;
    }

    private List<OverduePayments.Line> lines(Actor actor, int year, LocalDate today) {
        return actor.unitId() == null ? List.of() : overdue.of(actor.unitId(), year, today);
    }
}
