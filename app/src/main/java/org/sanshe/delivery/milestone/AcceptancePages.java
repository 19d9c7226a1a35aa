package org.sanshe.delivery.milestone;

import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 验收台: what is handed in, what was returned, who has to judge, how many have answered, what is late. */
@Controller
class AcceptancePages {

    private final AcceptanceList list;

    AcceptancePages(AcceptanceList list) {
        this.list = list;
    }

    @GetMapping("/acceptance")
    ModelAndView acceptance(
            @RequestParam(required = false) String state, @RequestParam(required = false) String after, Actor actor) {
        String known = AcceptanceList.known(state);
        var page = list.page(actor, known, after);
        return new ModelAndView("delivery/acceptance")
                .addObject("counts", list.counts(actor))
                .addObject("state", known)
                .addObject("lines", page.lines())
                .addObject("next", page.next());
    }
}
