package org.sanshe.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sanshe.calendar.Calendars;
import org.sanshe.delivery.Engagements.Status;
import org.sanshe.inbox.Due;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 合同: what to deliver by when, what was returned and why, when the money comes; for both sides. */
@Controller
class EngagementPages {

    private final EngagementCards cards;
    private final EngagementList list;
    private final Calendars calendars;
    private final SansheClock clock;

    EngagementPages(EngagementCards cards, EngagementList list, Calendars calendars, SansheClock clock) {
        this.cards = cards;
        this.list = list;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/engagements")
    ModelAndView list(Actor actor, Locale locale) {
        Instant now = clock.instant();
        var calendar = calendars.current();
        boolean english = "en".equals(locale.getLanguage());
        List<Line> lines = list.of(actor).stream()
                .map(r -> new Line(
                        r,
                        r.status().in(english),
                        english && r.stepEn() != null && !r.stepEn().isEmpty() ? r.stepEn() : r.step(),
                        Due.of(r.stepDue(), now, calendar, locale)))
                .toList();
        return new ModelAndView("desk/engagements")
                .addObject("lines", lines)
                .addObject(
                        "charted",
                        lines.stream()
                                .map(Line::row)
                                .filter(r -> r.status() == Status.ACTIVE)
                                .limit(OverviewPages.CHARTED)
                                .toList());
    }

    @GetMapping("/engagements/{agreement}")
    ModelAndView show(@PathVariable String agreement, Actor actor, Locale locale) {
        return new ModelAndView("desk/engagement")
                .addObject("card", cards.of(agreement, actor, locale))
                .addObject("staff", actor.isStaff());
    }

    /** One line of the list. @param step what is open and due first; null for nothing */
    record Line(EngagementList.Row row, String status, String step, Due due) {}
}
