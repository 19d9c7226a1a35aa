package org.sanshe.purchase.challenge;

import java.util.Locale;
import java.util.Map;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
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

/** 质疑投诉办理台 and the withdrawal of a challenge or complaint by who made it; also for programs. */
@Controller
class ChallengePages {

    private final ChallengeBoard board;
    private final Retracting retracting;
    private final Cases cases;

    ChallengePages(ChallengeBoard board, Retracting retracting, Cases cases) {
        this.board = board;
        this.retracting = retracting;
        this.cases = cases;
    }

    @GetMapping("/challenges")
    String list(
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) String q,
            Actor actor,
            Locale locale,
            Model model) {
        String wanted = kind != null && ChallengeBoard.KINDS.contains(kind) ? kind : null;
        String text = q == null || q.strip().length() < 2 ? null : q.strip();
        boolean openOnly = !"all".equals(state);
        model.addAttribute("rows", board.rows(actor, wanted, openOnly, text, locale));
        model.addAttribute("kinds", ChallengeBoard.KINDS);
        model.addAttribute("kind", wanted);
        model.addAttribute("state", openOnly ? "open" : "all");
        model.addAttribute("q", q);
        model.addAttribute("most", ChallengeBoard.MOST);
        model.addAttribute("mayChallenge", actor.is(Role.ORGANIZATION, Role.PROCUREMENT));
        model.addAttribute("mayComplain", actor.is(Role.ORGANIZATION));
        return "purchase/challenges";
    }

    @GetMapping("/challenges/{no}/withdrawal")
    ModelAndView ask(@PathVariable String no, Actor actor) {
        return page(no, actor, "", Map.of());
    }

    @PostMapping("/challenges/{no}/withdrawal")
    Object withdraw(@PathVariable String no, @RequestParam(defaultValue = "") String reason, Actor actor) {
        try {
            retracting.retract(no, actor, reason);
            return "redirect:/cases/" + no;
        } catch (InvalidInput wrong) {
            return page(no, actor, reason, wrong.fieldErrors());
        }
    }

    /** As the page; {@code reason} in the body. */
    @PostMapping("/api/v1/challenges/{no}/withdrawal")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String no, @RequestBody Reason given, Actor actor) {
        retracting.retract(no, actor, given.reason());
    }

    private ModelAndView page(String no, Actor actor, String reason, Map<String, String> errors) {
        retracting.check(no, actor);
        var page = new ModelAndView("purchase/challenge-withdrawal");
        page.addObject("file", cases.visible(no, actor));
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    record Reason(String reason) {}
}
