package org.sanshe.incubation.term;

import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 基地工作台和孵化总览: the base's day, and one tenancy whole. */
@Controller
class IncubationTermPages {

    private final DeskBoard desks;
    private final TenancyBoard tenancies;

    IncubationTermPages(DeskBoard desks, TenancyBoard tenancies) {
        this.desks = desks;
        this.tenancies = tenancies;
    }

    @GetMapping("/incubation/desk")
    ModelAndView all(Actor actor) {
        var mine = desks.desks(actor);
        return mine.size() == 1
                ? new ModelAndView("redirect:/incubation/desk/" + mine.get(0).id())
                : new ModelAndView("incubation/desks").addObject("bases", mine);
    }

    @GetMapping("/incubation/desk/{base}")
    ModelAndView desk(@PathVariable long base, Actor actor) {
        return new ModelAndView("incubation/desk").addObject("board", desks.of(base, actor));
    }

    @GetMapping("/incubation/tenancies/{no}")
    ModelAndView tenancy(@PathVariable String no, Actor actor) {
        var board = tenancies.of(no, actor);
        boolean inTerm =
                board.tenancy().status() == Status.IN_TERM && board.row().exit() == null;
        return new ModelAndView("incubation/tenancy")
                .addObject("board", board)
                .addObject("mayLeave", inTerm && actor.is(Role.ORGANIZATION, Role.OFFICER));
    }
}
