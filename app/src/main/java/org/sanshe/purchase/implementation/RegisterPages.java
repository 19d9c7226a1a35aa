package org.sanshe.purchase.implementation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements.Status;
import org.sanshe.inbox.Csv;
import org.sanshe.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 合同台账: as a page, as a file and for other systems. */
@Controller
class RegisterPages {

    private static final int PAGE = 30;
    private static final int MOST = 5_000;
    private static final List<String> COLUMNS = List.of(
            "contractNo",
            "title",
            "supplier",
            "unit",
            "from",
            "until",
            "amount",
            "paid",
            "paidShare",
            "status",
            "next");

    private final Register register;
    private final MessageSource messages;

    RegisterPages(Register register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @GetMapping("/contracts")
    String contracts(
            @RequestParam(required = false) Status status,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale,
            Model model) {
        boolean english = isEnglish(locale);
        var found = register.page(actor, new Register.Filter(status, q, year), blank(after), PAGE + 1, english);
        boolean more = found.size() > PAGE;
        model.addAttribute("rows", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? found.get(PAGE - 1).agreement() : null);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("status", status);
        model.addAttribute("q", q);
        model.addAttribute("year", year);
        model.addAttribute("english", english);
        return "purchase/contracts";
    }

    /** Exactly what is filtered, at most {@value #MOST}. */
    @GetMapping("/contracts/export")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) Status status,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer year,
            Actor actor,
            Locale locale) {
        var lines = new java.util.ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(c -> messages.getMessage("contracts.column." + c, null, locale))
                .toList());
        register.page(actor, new Register.Filter(status, q, year), null, MOST, isEnglish(locale))
                .forEach(r -> lines.add(line(r, locale)));
        return Csv.file(messages.getMessage("contracts.title", null, locale) + ".csv", lines);
    }

    private List<String> line(Register.Row r, Locale locale) {
        return List.of(
                r.contractNo(),
                r.title(),
                r.supplier(),
                r.unit(),
                r.from().toString(),
                r.until().toString(),
                r.amount().yuan().toPlainString(),
                r.paid().yuan().toPlainString(),
                r.paidShare().toPlainString(),
                r.status().in(isEnglish(locale)),
                r.nextTitle() == null ? "" : r.nextTitle() + " " + r.nextDue());
    }

    /** As the page, thirty at a time. */
    @GetMapping("/api/v1/contracts")
    @ResponseBody
    List<Card> contracts(
            @RequestParam(required = false) Status status,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale) {
        return register
                .page(actor, new Register.Filter(status, q, year), blank(after), PAGE, isEnglish(locale))
                .stream()
                .map(Card::of)
                .toList();
    }

    /** A contract for other systems; money in yuan. */
    record Card(
            String agreement,
            String contractNumber,
            String title,
            String supplier,
            String unit,
            String termStart,
            String termEnd,
            String amount,
            String paid,
            String status,
            String nextMilestone,
            String nextDue,
            String alarms) {

        static Card of(Register.Row r) {
            return new Card(
                    r.agreement(),
                    r.contractNo(),
                    r.title(),
                    r.supplier(),
                    r.unit(),
                    r.from().toString(),
                    r.until().toString(),
                    r.amount().yuan().toPlainString(),
                    r.paid().yuan().toPlainString(),
                    r.status().name(),
                    r.nextTitle(),
                    r.nextDue() == null ? null : r.nextDue().toString(),
                    r.alarms().stream().map(Enum::name).collect(Collectors.joining(" ")));
        }
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
