package org.sanshe.purchase.tender;

import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
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

/** 回避页: who leaves the panel and why; says beforehand what follows. Also for programs. */
@Controller
class RecusalPages {

    private final PanelRecusal recusal;

    RecusalPages(PanelRecusal recusal) {
        this.recusal = recusal;
    }

    @GetMapping("/purchases/{no}/recusal")
    ModelAndView ask(@PathVariable String no, Actor actor) {
        return page(no, actor, "", Map.of());
    }

    @PostMapping("/purchases/{no}/recusal")
    Object recuse(
            @PathVariable String no,
            @RequestParam long person,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        try {
            recusal.recuse(no, actor, person, reason);
            return actor.is(Role.SUPERVISOR) ? "redirect:/cases/" + no : "redirect:/tasks";
        } catch (InvalidInput wrong) {
            return page(no, actor, reason, wrong.fieldErrors());
        }
    }

    /** As the page; {@code person} and {@code reason} in the body. */
    @PostMapping("/api/v1/cases/{no}/recusal")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recuse(@PathVariable String no, @RequestBody Recusal given, Actor actor) {
        recusal.recuse(no, actor, given.person(), given.reason());
    }

    private ModelAndView page(String no, Actor actor, String reason, Map<String, String> errors) {
        var page = new ModelAndView("purchase/recusal");
        page.addObject("no", no);
        page.addObject("seats", recusal.seats(no, actor));
        page.addObject("self", !actor.is(Role.SUPERVISOR));
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    record Recusal(long person, String reason) {}
}
