package org.sanshe.grant.review;

import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** 退出评审页: who leaves the panel and why; says beforehand what follows. Also for programs. */
@Controller
class PanelLeavingPages {

    private final PanelLeaving leaving;

    PanelLeavingPages(PanelLeaving leaving) {
        this.leaving = leaving;
    }

    @GetMapping("/grants/reviews/{no}/recusal")
    ModelAndView ask(@PathVariable String no, Actor actor) {
        return page(no, actor, "", Map.of());
    }

    @PostMapping("/grants/reviews/{no}/recusal")
    Object leave(
            @PathVariable String no,
            @RequestParam long person,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        try {
            leaving.leave(no, actor, person, reason);
            return person == actor.personId() ? "redirect:/tasks" : "redirect:/cases/" + no;
        } catch (InvalidInput wrong) {
            return page(no, actor, reason, wrong.fieldErrors());
        }
    }

    /** As the page; {@code person} and {@code reason} in the body. */
    @PostMapping("/api/v1/grants/reviews/{no}/recusal")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String no, @RequestBody Left given, Actor actor) {
        leaving.leave(no, actor, given.person(), given.reason());
    }

    private ModelAndView page(String no, Actor actor, String reason, Map<String, String> errors) {
        var page = new ModelAndView("grant/review-leaving");
        page.addObject("no", no);
        page.addObject("seats", leaving.seats(no, actor));
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    record Left(long person, String reason) {}
}
