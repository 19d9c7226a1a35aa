package org.sanshe.grant.application;

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

/** 资助（申报单位）: what it may apply for, what it applied for, and what became of it. */
@Controller
class GrantApplicantPages {

    private final ApplicantBoard board;
    private final ApplicationView view;
    private final Withdrawing withdrawing;
    private final MessageSource messages;

    GrantApplicantPages(ApplicantBoard board, ApplicationView view, Withdrawing withdrawing, MessageSource messages) {
        this.board = board;
        this.view = view;
        this.withdrawing = withdrawing;
        this.messages = messages;
    }

    @GetMapping("/grants/mine")
    ModelAndView mine(Actor actor) {
        return new ModelAndView("grant/mine").addObject("board", board.of(actor));
    }

    @GetMapping("/grants/applications/{no}")
    ModelAndView one(@PathVariable String no, Actor actor) {
        return new ModelAndView("grant/application")
                .addObject("shown", view.of(no, actor))
                .addObject("staff", actor.isStaff());
    }

    @GetMapping("/grants/applications/{no}/withdrawal")
    ModelAndView withdrawal(@PathVariable String no, Actor actor) {
        return withdrawal(no, "", null, actor);
    }

    @PostMapping("/grants/applications/{no}/withdrawal")
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
        flash.addFlashAttribute("flash", messages.getMessage("grantApplication.withdrawn", null, locale));
        return new ModelAndView("redirect:/grants/applications/" + no);
    }

    private ModelAndView withdrawal(String no, String reason, String error, Actor actor) {
        return new ModelAndView("grant/withdrawal")
                .addObject("withdrawn", withdrawing.withdrawable(no, actor))
                .addObject("reason", reason)
                .addObject("error", error);
    }
}
