package org.sanshe.purchase.single;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.tender.Moments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 单一来源公示异议: anybody may object while the notice is public; officers type in what came on paper. */
@Controller
class ObjectionPages {

    private final SingleSourceBook book;
    private final Objections objections;
    private final Plans plans;
    private final SansheClock clock;

    ObjectionPages(SingleSourceBook book, Objections objections, Plans plans, SansheClock clock) {
        this.book = book;
        this.objections = objections;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/public/single-sources/{no}/objection")
    ModelAndView ask(@PathVariable String no) {
        return page(no, Map.of(), Map.of());
    }

    @PostMapping("/public/single-sources/{no}/objection")
    ModelAndView raise(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String content,
            Actor actor) {
        book.published(no);
        var typed = Map.of("name", name, "contact", contact, "content", content);
        var errors = new LinkedHashMap<String, String>();
        check(errors, "name", name, 2, 100);
        check(errors, "contact", contact, 5, 100);
        check(errors, "content", content, 10, 4000);
        if (!errors.isEmpty()) return page(no, typed, errors);
        int number = objections.raise(no, name.strip(), contact.strip(), content.strip(), actor);
        var page = page(no, Map.of(), Map.of());
        page.addObject("received", number);
        return page;
    }

    private static void check(Map<String, String> errors, String field, String value, int least, int most) {
        int length = value.strip().length();
        if (length < least || length > most) errors.put(field, field);
    }

    private ModelAndView page(String no, Map<String, String> typed, Map<String, String> errors) {
        SingleSource source = book.published(no);
        var page = new ModelAndView("purchase/objection");
        page.addObject("no", no);
        page.addObject("project", plans.of(no).title());
        page.addObject("supplier", source.supplier());
        page.addObject("until", Moments.zh(source.publicUntil()));
        page.addObject(
                "open",
                source.status() == SingleSourceStatus.PUBLISHED
                        && clock.instant().isBefore(source.publicUntil()));
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
