package org.sanshe.purchase.planning;

import java.util.Map;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** 撤回采购: says what a withdrawal brings about, asks for the reason, and withdraws; also for programs. */
@Controller
class WithdrawalPages {

    private final Withdrawing withdrawing;
    private final Cases cases;

    WithdrawalPages(Withdrawing withdrawing, Cases cases) {
        this.withdrawing = withdrawing;
        this.cases = cases;
    }

    @GetMapping("/purchases/{no}/withdrawal")
    ModelAndView ask(@PathVariable String no, Actor actor) {
        return page(no, actor, "", Map.of());
    }

    @PostMapping("/purchases/{no}/withdrawal")
    Object withdraw(@PathVariable String no, @RequestParam(defaultValue = "") String reason, Actor actor, Model model) {
        try {
            withdrawing.withdraw(no, actor, reason);
            return "redirect:/cases/" + no;
        } catch (InvalidInput wrong) {
            return page(no, actor, reason, wrong.fieldErrors());
        }
    }

    /** As the page; {@code reason} in the body. */
    @PostMapping("/api/v1/cases/{no}/withdrawal")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String no, @RequestBody Reason given, Actor actor) {
        withdrawing.withdraw(no, actor, given.reason());
    }

    private ModelAndView page(String no, Actor actor, String reason, Map<String, String> errors) {
        var purchase = cases.visible(no, actor);
        if (!purchase.process().equals("purchase")) throw new NotFound("withdrawal of " + no);
        if (!withdrawing.possible(no, actor)) throw new Refusal(PlanningRule.TOO_LATE_TO_WITHDRAW);
        var page = new ModelAndView("purchase/withdrawal");
        page.addObject("purchase", purchase);
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    record Reason(String reason) {}
}
