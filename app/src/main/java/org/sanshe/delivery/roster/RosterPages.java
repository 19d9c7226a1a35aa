package org.sanshe.delivery.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.Csv;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 人员名册: what of posts is filled and vacant, and what it costs; also for programs. */
@Controller
class RosterPages {

    private final RosterBoard board;
    private final RosterOverviews overviews;
    private final MessageSource messages;

    RosterPages(RosterBoard board, RosterOverviews overviews, MessageSource messages) {
        this.board = board;
        this.overviews = overviews;
        this.messages = messages;
    }

    @GetMapping("/rosters")
    ModelAndView all(Actor actor) {
        return new ModelAndView("delivery/rosters")
                .addObject("rosters", overviews.all(actor))
                .addObject("several", overviews.inSeveral(actor));
    }

    @GetMapping("/rosters/{agreement}")
    ModelAndView one(@PathVariable String agreement, Actor actor) {
        return new ModelAndView("delivery/roster")
                .addObject("board", board.of(agreement, actor))
                .addObject("mayChange", actor.is(Role.ORGANIZATION));
    }

    /** Who held which seat when, and every vacancy, as a file for spreadsheets. */
    @GetMapping("/rosters/{agreement}/export")
    ResponseEntity<byte[]> export(@PathVariable String agreement, Actor actor, Locale locale) {
        var shown = board.of(agreement, actor);
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                say("rosters.seat", locale),
                say("rosters.name", locale),
                say("rosters.id", locale),
                say("rosters.from", locale),
                say("rosters.to", locale),
                say("rosters.days", locale),
                say("rosters.cost", locale),
                say("rosters.left", locale)));
        for (var h : shown.history()) {
            long days = new Vacancy(h.from(), h.to()).days();
            lines.add(line(h.seat(), h.name(), h.maskedId(), h.from(), h.to(), days, null, h.leftBecause()));
        }
        String vacant = say("rosters.state.VACANT", locale);
        for (var v : shown.vacancies()) {
            lines.add(line(v.seat(), vacant, "", v.from(), v.to(), v.days(), v.cost(), null));
        }
        return Csv.file("roster-" + agreement + ".csv", lines);
    }

    private static List<String> line(
            String seat, String name, String id, LocalDate from, LocalDate to, long days, Money cost, String left) {
        return List.of(
                seat,
                name,
                id,
                from.toString(),
                to.toString(),
                String.valueOf(days),
                cost == null ? "" : cost.yuan().toPlainString(),
                left == null ? "" : left);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** As the page of all. */
    @GetMapping("/api/v1/rosters")
    @ResponseBody
    List<RosterOverviews.Overview> allForPrograms(Actor actor) {
        return overviews.all(actor);
    }

    /** As the page of one. */
    @GetMapping("/api/v1/rosters/{agreement}")
    @ResponseBody
    RosterBoard.Board oneForPrograms(@PathVariable String agreement, Actor actor) {
        return board.of(agreement, actor);
    }
}
