package org.sanshe.incubation.growth;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 签到页: calling the roll on a phone, the code in the room, and checking in by it. */
@Controller
@RequestMapping("/incubation/training/{no}/sessions/{session}")
class RollPages {

    private final TrainingBoard board;
    private final Attendances attendances;

    RollPages(TrainingBoard board, Attendances attendances) {
        this.board = board;
        this.attendances = attendances;
    }

    @GetMapping("/roll")
    ModelAndView roll(@PathVariable String no, @PathVariable int session, Actor actor) {
        return rollPage(no, session, actor, Map.of());
    }

    private ModelAndView rollPage(String no, int session, Actor actor, Map<String, String> errors) {
        return status(
                new ModelAndView("incubation/training-roll").addObject("roll", board.roll(no, session, actor)), errors);
    }

    private static ModelAndView status(ModelAndView page, Map<String, String> errors) {
        page.addObject("errors", errors);
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/roll")
    ModelAndView call(
            @PathVariable String no,
            @PathVariable int session,
            @RequestParam(required = false) List<Long> present,
            Actor actor,
            Locale locale) {
        try {
            attendances.roll(no, session, present == null ? Set.of() : Set.copyOf(present), actor);
            return new ModelAndView("redirect:/incubation/training/" + no + "/sessions/" + session + "/roll");
        } catch (Refusal refusal) {
            return rollPage(no, session, actor, Map.of("roll", refusal.message(locale)));
        }
    }

    @PostMapping("/corrections")
    ModelAndView correct(
            @PathVariable String no,
            @PathVariable int session,
            @RequestParam long person,
            @RequestParam boolean present,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale) {
        try {
            attendances.correct(no, session, person, present, reason, actor);
            return new ModelAndView("redirect:/incubation/training/" + no + "/sessions/" + session + "/roll");
        } catch (InvalidInput wrong) {
            return rollPage(no, session, actor, wrong.fieldErrors());
        } catch (Refusal refusal) {
            return rollPage(no, session, actor, Map.of("reason", refusal.message(locale)));
        }
    }

    /** The page asks for itself again when its code is over, without script. */
    @GetMapping("/code")
    ModelAndView code(@PathVariable String no, @PathVariable int session, Actor actor, HttpServletResponse response) {
        var shown = board.code(no, session, actor);
        long wait = shown.code() == null
                ? 60
                : Math.max(1, shown.until().getEpochSecond() - shown.one().now().getEpochSecond());
        response.setHeader("Refresh", String.valueOf(wait));
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("incubation/training-code").addObject("shown", shown);
    }

    @GetMapping("/check-in")
    ModelAndView checkIn(
            @PathVariable String no,
            @PathVariable int session,
            @RequestParam(defaultValue = "") String code,
            Actor actor) {
        return checkInPage(no, session, code, actor, Map.of());
    }

    private ModelAndView checkInPage(String no, int session, String code, Actor actor, Map<String, String> errors) {
        return status(
                new ModelAndView("incubation/training-check-in")
                        .addObject("in", board.checkIn(no, session, actor))
                        .addObject("code", code),
                errors);
    }

    @PostMapping("/check-in")
    ModelAndView check(
            @PathVariable String no,
            @PathVariable int session,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) List<Long> people,
            Actor actor,
            Locale locale) {
        if (people == null || people.isEmpty()) {
            return checkInPage(
                    no,
                    session,
                    code,
                    actor,
                    InvalidInput.at("people", "请选择到场的人", "Choose who is here").fieldErrors());
        }
        try {
            for (Long person : people) attendances.check(no, session, person, code, actor);
            return new ModelAndView("redirect:/incubation/training/" + no + "/sessions/" + session + "/check-in");
        } catch (Refusal refusal) {
            return checkInPage(no, session, code, actor, Map.of("code", refusal.message(locale)));
        }
    }
}
