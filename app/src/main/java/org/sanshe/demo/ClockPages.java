package org.sanshe.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Timers;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.SansheClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 拨快时钟: the page and the interface by which a trainer shows a year in ten minutes. */
@Controller
@ConditionalOnBooleanProperty("sanshe.demo.enabled")
class ClockPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FARTHEST_DAYS = 3_660;

    private final DemoClock clock;
    private final MessageSource messages;

    ClockPages(DemoClock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/demo/clock")
    ModelAndView page() {
        return page(Map.of(), null);
    }

    @PostMapping("/demo/clock")
    ModelAndView move(@RequestParam(defaultValue = "") String to, @RequestParam(required = false) Integer plusDays) {
        try {
            return page(Map.of(), clock.move(target(to, plusDays)));
        } catch (InvalidInput wrong) {
            return page(wrong.fieldErrors(), null);
        }
    }

    /** {@code {"to": "2026-03-02T09:00"}} or {@code {"plusDays": 3}}. */
    @PostMapping("/api/v1/demo/clock")
    @ResponseBody
    Moved move(@RequestBody Move wanted) {
        var ran = clock.move(target(wanted.to(), wanted.plusDays()));
        return new Moved(
                OffsetText.of(clock.now()), ran.stream().map(RanJson::of).toList());
    }

    private Instant target(String to, Integer plusDays) {
        ZonedDateTime now = clock.now().atZone(SansheClock.ZONE);
        ZonedDateTime target =
                plusDays != null ? now.plusDays(plusDays) : parsed(to).atZone(SansheClock.ZONE);
        if (!target.isAfter(now)) throw wrong("to", "clock.onlyForward", MINUTE.format(now));
        if (target.isAfter(now.plusDays(FARTHEST_DAYS))) throw wrong("to", "clock.tooFar");
        return target.toInstant();
    }

    /** A date alone is the beginning of its office hours. */
    private LocalDateTime parsed(String to) {
        String text = to == null ? "" : to.strip().replace(' ', 'T');
        try {
            return text.length() == 10 ? LocalDate.parse(text).atTime(LocalTime.of(9, 0)) : LocalDateTime.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw wrong("to", "clock.unreadable");
        }
    }

    private InvalidInput wrong(String field, String key, Object... args) {
        return InvalidInput.at(field, messages.getMessage(key, args, LocaleContextHolder.getLocale()));
    }

    private ModelAndView page(Map<String, String> errors, List<Timers.Ran> ran) {
        var page = new ModelAndView("demo/clock");
        page.addObject("now", MINUTE.format(clock.now().atZone(SansheClock.ZONE)));
        page.addObject("errors", errors);
        page.addObject("ran", ran == null ? null : ran.stream().map(RanLine::of).toList());
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    record Move(String to, Integer plusDays) {}

    record Moved(String now, List<RanJson> ran) {}

    record RanJson(String caseNo, String node, String name, String due, String failure) {

        static RanJson of(Timers.Ran ran) {
            return new RanJson(
                    ran.caseNo(),
                    ran.node(),
                    ran.name(),
                    ran.due() == null ? null : OffsetText.of(ran.due()),
                    ran.failure());
        }
    }

    /** What ran, as the page lists it. */
    record RanLine(String caseNo, String name, String due, String failure) {

        static RanLine of(Timers.Ran ran) {
            String due = ran.due() == null ? "" : MINUTE.format(ran.due().atZone(SansheClock.ZONE));
            return new RanLine(ran.caseNo(), ran.name(), due, ran.failure());
        }
    }

    private static final class OffsetText {
        static String of(Instant at) {
            return at.atZone(SansheClock.ZONE).toOffsetDateTime().toString();
        }
    }
}
