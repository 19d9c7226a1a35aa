package org.sanshe.incubation.growth;

import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 成长页: the diagnosis over time, the goals, the sessions to be confirmed and the credits of a tenancy. */
@Controller
@RequestMapping("/incubation/tenancies/{no}/growth")
class GrowthPages {

    private final GrowthBoard board;
    private final CoachingLog log;

    GrowthPages(GrowthBoard board, CoachingLog log) {
        this.board = board;
        this.log = log;
    }

    @GetMapping
    ModelAndView page(@PathVariable String no, Actor actor) {
        return new ModelAndView("incubation/growth").addObject("board", board.of(no, actor));
    }

    @PostMapping("/sessions/{mentoring}/{id}/confirmation")
    String confirm(@PathVariable String no, @PathVariable String mentoring, @PathVariable long id, Actor actor) {
        log.confirm(mentoring, id, actor);
        return back(no);
    }

    @PostMapping("/sessions/{mentoring}/{id}/objection")
    String dispute(
            @PathVariable String no,
            @PathVariable String mentoring,
            @PathVariable long id,
            @RequestParam String reason,
            Actor actor) {
        log.dispute(mentoring, id, reason, actor);
        return back(no);
    }

    @PostMapping("/sessions/{mentoring}/{id}/decision")
    String settle(
            @PathVariable String no,
            @PathVariable String mentoring,
            @PathVariable long id,
            @RequestParam boolean counts,
            @RequestParam String reason,
            Actor actor) {
        log.settle(mentoring, id, counts, reason, actor);
        return back(no);
    }

    private static String back(String no) {
        return "redirect:/incubation/tenancies/" + no + "/growth";
    }
}
