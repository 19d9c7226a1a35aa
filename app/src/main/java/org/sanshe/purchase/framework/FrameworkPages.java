package org.sanshe.purchase.framework;

import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 框架协议: catalogue, suppliers, prices, orders and remaining term, for users, suppliers and the public. */
@Controller
class FrameworkPages {

    private final FrameworkCards cards;
    private final Leaving leaving;

    FrameworkPages(FrameworkCards cards, Leaving leaving) {
        this.cards = cards;
        this.leaving = leaving;
    }

    @GetMapping("/frameworks")
    ModelAndView list(Actor actor) {
        return list("/frameworks", actor);
    }

    @GetMapping("/public/frameworks")
    ModelAndView publicList() {
        return list("/public/frameworks", null);
    }

    private ModelAndView list(String base, Actor actor) {
        return new ModelAndView("purchase/frameworks", Map.of("cards", cards.all(actor), "base", base));
    }

    @GetMapping("/frameworks/{no}")
    ModelAndView show(@PathVariable String no, Actor actor) {
        return page(no, actor, "/frameworks", "", Map.of());
    }

    @GetMapping("/public/frameworks/{no}")
    ModelAndView publicPage(@PathVariable String no) {
        return page(no, null, "/public/frameworks", "", Map.of());
    }

    @PostMapping("/frameworks/{no}/exit")
    Object leave(@PathVariable String no, @RequestParam(defaultValue = "") String reason, Actor actor) {
        try {
            leaving.leave(no, actor, reason);
            return "redirect:/frameworks/" + no;
        } catch (InvalidInput wrong) {
            return page(no, actor, "/frameworks", reason, wrong.fieldErrors());
        }
    }

    private ModelAndView page(String no, Actor actor, String base, String reason, Map<String, String> errors) {
        var page = new ModelAndView("purchase/framework");
        page.addObject("card", cards.one(no, actor));
        page.addObject("base", base);
        page.addObject("applies", actor != null && actor.is(Role.ORGANIZATION));
        page.addObject("orders", actor != null && actor.is(Role.OFFICER, Role.PROCUREMENT));
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
