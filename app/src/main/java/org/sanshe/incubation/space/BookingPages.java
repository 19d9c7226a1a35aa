package org.sanshe.incubation.space;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.incubation.space.SpaceResource.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 场地预约页: the week as a table, and what one does to it. */
@Controller
class BookingPages {

    private static final List<String> FIELDS =
            List.of("resource", "day", "from", "until", "weeklyUntil", "purpose", "tenancy");

    private final WeekView weeks;
    private final Bookings bookings;

    BookingPages(WeekView weeks, Bookings bookings) {
        this.weeks = weeks;
        this.bookings = bookings;
    }

    @GetMapping("/incubation/bookings")
    ModelAndView week(
            @RequestParam(required = false) Long base,
            @RequestParam(required = false) LocalDate week,
            @RequestParam(required = false) Kind kind,
            Actor actor,
            Locale locale) {
        return page(base, week, kind, actor, locale, Map.of(), Map.of(), null);
    }

    private ModelAndView page(
            Long base,
            LocalDate week,
            Kind kind,
            Actor actor,
            Locale locale,
            Map<String, String> typed,
            Map<String, String> errors,
            String refusal) {
        var page = new ModelAndView("incubation/bookings")
                .addObject("week", weeks.of(base, week, kind, actor, "en".equals(locale.getLanguage())))
                .addObject("kind", kind)
                .addObject("kinds", Kind.values())
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("refusal", refusal);
        if (!errors.isEmpty() || refusal != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/incubation/bookings")
    ModelAndView book(@RequestParam long base, HttpServletRequest request, Actor actor, Locale locale) {
        var typed = new HashMap<String, String>();
        FIELDS.forEach(f -> typed.put(f, text(request, f)));
        LocalDate week = null;
        try {
            var asked = asked(typed);
            week = asked.day();
            bookings.book(asked, actor);
            return new ModelAndView("redirect:/incubation/bookings?base=" + base + "&week=" + week);
        } catch (InvalidInput wrong) {
            return page(base, week, null, actor, locale, typed, wrong.fieldErrors(), null);
        } catch (Refusal no) {
            return page(base, week, null, actor, locale, typed, Map.of(), no.message(locale));
        }
    }

    private static String text(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value.strip();
    }

    private static Bookings.Request asked(Map<String, String> typed) {
        if (!typed.get("resource").matches("[0-9]{1,18}")) {
            throw InvalidInput.at("resource", "请选择场地或者设备。", "Choose what to book.");
        }
        return new Bookings.Request(
                Long.parseLong(typed.get("resource")),
                day("day", typed.get("day")),
                time("from", typed.get("from")),
                time("until", typed.get("until")),
                day("weeklyUntil", typed.get("weeklyUntil")),
                typed.get("purpose"),
                typed.get("tenancy").isEmpty() ? null : typed.get("tenancy"));
    }

    private static LocalDate day(String field, String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw InvalidInput.at(field, "日期不正确。", "Not a date.");
        }
    }

    static LocalTime time(String field, String text) {
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeException wrong) {
            throw InvalidInput.at(field, "时间不正确，例如 09:30。", "Not a time, such as 09:30.");
        }
    }

    @PostMapping("/incubation/bookings/{id}/cancellation")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean series,
            @RequestParam long base,
            @RequestParam LocalDate week,
            Actor actor) {
        bookings.cancel(id, series, actor);
        return back(base, week);
    }

    @PostMapping("/incubation/bookings/{id}/absence")
    String miss(@PathVariable long id, @RequestParam long base, @RequestParam LocalDate week, Actor actor) {
        bookings.miss(id, actor);
        return back(base, week);
    }

    @PostMapping("/incubation/bookings/{id}/answer")
    String answer(
            @PathVariable long id,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long base,
            @RequestParam LocalDate week,
            Actor actor) {
        bookings.answer(id, agreed, reason, actor);
        return back(base, week);
    }

    private static String back(long base, LocalDate week) {
        return "redirect:/incubation/bookings?base=" + base + "&week=" + week;
    }
}
