package org.sanshe.evaluation.rectification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 整改登记簿页: what has to be put right, what is late first, for the bureau and for the organization. */
@Controller
class RectificationPages {

    private final RectificationViews views;
    private final Missing missing;

    RectificationPages(RectificationViews views, Missing missing) {
        this.views = views;
        this.missing = missing;
    }

    @GetMapping("/rectifications")
    ModelAndView list(
            @RequestParam(defaultValue = "OPEN") RectificationViews.Show show,
            @RequestParam(required = false) Long organization,
            Actor actor,
            Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return new ModelAndView("evaluation/rectifications")
                .addObject("show", show.name())
                .addObject("organization", organization)
                .addObject(
                        "lines",
                        views.list(actor, show, organization).stream()
                                .map(l -> new Row(
                                        l,
                                        l.rectification().source().in(english),
                                        l.rectification().status().in(english),
                                        RectificationBook.day(l.rectification().due())
                                                .toString()))
                                .toList())
                .addObject(
                        "kinds",
                        views.kinds(actor, organization).stream()
                                .map(k -> new KindRow(k.kind().in(english), k.found(), k.left()))
                                .toList())
                .addObject("suppliers", actor.isStaff() ? views.suppliers(actor) : List.of())
                .addObject("orders", actor.is(Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR));
    }

    /** One line of the register. */
    record Row(RectificationViews.Line line, String source, String status, String due) {}

    /** One kind of finding. */
    record KindRow(String kind, int found, int left) {}

    @GetMapping("/rectifications/{caseNo}")
    ModelAndView show(@PathVariable String caseNo, Actor actor, Locale locale) {
        return page(caseNo, actor, locale);
    }

    @PostMapping("/rectifications/{caseNo}/missed")
    Object missed(
            @PathVariable String caseNo,
            @RequestParam(required = false) Integer days,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale) {
        try {
            missing.missed(caseNo, days, reason, actor);
            return "redirect:/rectifications/" + caseNo;
        } catch (InvalidInput e) {
            return again(page(caseNo, actor, locale).addObject("errors", e.fieldErrors()), days, reason);
        } catch (Refusal e) {
            return again(page(caseNo, actor, locale).addObject("refusal", e), days, reason);
        }
    }

    private static ModelAndView again(ModelAndView page, Integer days, String reason) {
        page.addObject("days", days).addObject("reason", reason).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String caseNo, Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        var view = views.of(caseNo, actor);
        Rectification r = view.rectification();
        return new ModelAndView("evaluation/rectification")
                .addObject("v", view)
                .addObject("source", r.source().in(english))
                .addObject("status", r.status().in(english))
                .addObject("due", RectificationBook.day(r.due()).toString())
                .addObject(
                        "sanction", r.sanction() == null ? null : r.sanction().in(english))
                .addObject(
                        "kinds",
                        view.items().stream().map(i -> i.kind().in(english)).toList())
                .addObject("mayHoldMissed", actor.is(Role.OFFICER) && view.overdue())
                .addObject("errors", Map.of());
    }
}
