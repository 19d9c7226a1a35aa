package org.sanshe.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 工作日历页: the year, the calculator, the terms of the law. */
@Controller
class CalendarPage {

    private final Calendars calendars;
    private final Terms terms;
    private final MessageSource messages;
    private final SansheClock clock;

    CalendarPage(Calendars calendars, Terms terms, MessageSource messages, SansheClock clock) {
        this.calendars = calendars;
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    /** The year asked for (this one otherwise) and, when something was typed, the answer of the calculator. */
    @GetMapping("/calendar")
    String year(
            @RequestParam(required = false) String year,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String amount,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String counting,
            @RequestParam(required = false) String direction,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Actor actor,
            Locale locale,
            Model model) {
        LocalDate today = clock.today();
        Calendar calendar = calendars.current();
        var typed = new CountQuestion.Typed(from, amount, unit, counting, direction);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", Map.of());
        model.addAttribute("today", today);
        model.addAttribute("units", Unit.values());
        model.addAttribute("countings", Counting.values());
        model.addAttribute("directions", CountQuestion.Direction.values());
        if (!typed.isBlank()) answer(typed, calendar, locale, model);
        if (fragment) return "calendar/answer :: answer";
        int shown = year != null && year.matches("(19|20|21)\\d\\d") ? Integer.parseInt(year) : today.getYear();
        model.addAttribute("view", YearView.of(calendar, shown, today));
        model.addAttribute("years", calendar.years().keySet());
        model.addAttribute("maintains", actor != null && actor.is(Role.ADMIN));
        return "calendar/year";
    }

    /** Every term of the law with its article and validity. */
    @GetMapping("/calendar/terms")
    String terms(Model model) {
        model.addAttribute("terms", terms.all());
        return "calendar/terms";
    }

    private void answer(CountQuestion.Typed typed, Calendar calendar, Locale locale, Model model) {
        try {
            var question = CountQuestion.of(typed, messages, locale);
            model.addAttribute("question", question);
            model.addAttribute("answer", question.answer(calendar));
        } catch (InvalidInput e) {
            model.addAttribute("errors", e.fieldErrors());
        }
    }
}
