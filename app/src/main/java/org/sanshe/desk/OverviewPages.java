package org.sanshe.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sanshe.calendar.Calendar;
import org.sanshe.calendar.Calendars;
import org.sanshe.delivery.Engagements.Status;
import org.sanshe.inbox.Due;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Funding;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 总览: what in the contracts of a unit is late, unpaid, vacant or missing; and how money and work stand. */
@Controller
class OverviewPages {

    /** More bars than these nobody reads. */
    static final int CHARTED = 20;

    private final OverviewRows rows;
    private final EngagementList list;
    private final Funding funding;
    private final Calendars calendars;
    private final SansheClock clock;

    OverviewPages(OverviewRows rows, EngagementList list, Funding funding, Calendars calendars, SansheClock clock) {
        this.rows = rows;
        this.list = list;
        this.funding = funding;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/overview")
    ModelAndView overview(Actor actor, Locale locale) {
        if (actor.unitId() == null) return new ModelAndView("desk/overview").addObject("o", NOTHING);
        long unit = actor.unitId();
        var late = rows.late(unit, "en".equals(locale.getLanguage()));
        var inLife = list.of(actor).stream()
                .filter(r -> r.status() == Status.ACTIVE || r.status() == Status.SUSPENDED)
                .toList();
        var overview = new Overview(
                late.stream().filter(Overview.Late::organization).toList(),
                late.stream().filter(l -> !l.organization()).toList(),
                rows.unpaid(unit),
                rows.vacancies(unit),
                funding.missing(unit, clock.today()),
                rows.sources(unit),
                inLife);
        return new ModelAndView("desk/overview")
                .addObject("o", overview)
                .addObject("charted", inLife.stream().limit(CHARTED).toList())
                .addObject("dues", new Dues(clock.instant(), calendars.current(), locale));
    }

    private static final Overview NOTHING =
            new Overview(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Says how late something is. */
    record Dues(Instant now, Calendar calendar, Locale locale) {

        /** In words, for example {@code 逾期 2 个工作日}. */
        public String text(Instant due) {
            return Due.of(due, now, calendar, locale).text();
        }
    }
}
