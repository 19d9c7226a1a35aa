package org.sanshe.incubation.intake;

import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 孵化（申请人和基地）: what applicants and tenants see first, and a call with its applications for its desk. */
@Controller
class IncubationIntakePages {

    private final IncubationBoard board;
    private final CallBoard calls;
    private final Sittings sittings;
    private final IntakeWithdrawing withdrawing;
    private final MessageSource messages;

    IncubationIntakePages(
            IncubationBoard board,
            CallBoard calls,
            Sittings sittings,
            IntakeWithdrawing withdrawing,
            MessageSource messages) {
        this.board = board;
        this.calls = calls;
        this.sittings = sittings;
        this.withdrawing = withdrawing;
        this.messages = messages;
    }

    @GetMapping("/incubation/mine")
    ModelAndView mine(Actor actor) {
        return new ModelAndView("incubation/mine").addObject("board", board.of(actor));
    }

    @GetMapping("/incubation/calls/{no}")
    ModelAndView call(@PathVariable String no, Actor actor) {
        return new ModelAndView("incubation/call").addObject("b", calls.of(no, actor));
    }

    @PostMapping("/incubation/calls/{no}/sitting")
    String convene(@PathVariable String no, Actor actor, Locale locale, RedirectAttributes flash) {
        String sitting = sittings.convene(no, actor);
        flash.addFlashAttribute(
                "flash", messages.getMessage("incubationCall.convened", new Object[] {sitting}, locale));
        return "redirect:/incubation/calls/" + no;
    }

    @GetMapping("/incubation/applications/{no}/withdrawal")
    ModelAndView withdrawal(@PathVariable String no, Actor actor) {
        return withdrawal(no, "", null, actor);
    }

    @PostMapping("/incubation/applications/{no}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale,
            RedirectAttributes flash) {
        try {
            withdrawing.withdraw(no, reason, actor);
        } catch (InvalidInput wrong) {
            var page = withdrawal(no, reason, wrong.fieldErrors().get("reason"), actor);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("flash", messages.getMessage("incubationMine.withdrawn", null, locale));
        return new ModelAndView("redirect:/incubation/mine");
    }

    private ModelAndView withdrawal(String no, String reason, String error, Actor actor) {
        return new ModelAndView("incubation/withdrawal")
                .addObject("withdrawn", withdrawing.withdrawable(no, actor))
                .addObject("reason", reason)
                .addObject("error", error);
    }
}
