package org.sanshe.incubation.growth;

import java.util.Locale;
import java.util.Map;
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

/** 培训页: the calendar, one training, and signing up for it. */
@Controller
@RequestMapping("/incubation/training")
class TrainingPages {

    private final TrainingBoard board;
    private final SignUps signUps;

    TrainingPages(TrainingBoard board, SignUps signUps) {
        this.board = board;
        this.signUps = signUps;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return new ModelAndView("incubation/trainings").addObject("calendar", board.calendar(actor));
    }

    @GetMapping("/{no}")
    ModelAndView one(@PathVariable String no, Actor actor) {
        return page(no, actor, "", Map.of());
    }

    private ModelAndView page(String no, Actor actor, String person, Map<String, String> errors) {
        var page = new ModelAndView("incubation/training")
                .addObject("one", board.one(no, actor))
                .addObject("own", actor.organizationId())
                .addObject("person", person)
                .addObject("errors", errors);
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/{no}/people")
    ModelAndView signUp(
            @PathVariable String no, @RequestParam(defaultValue = "") String person, Actor actor, Locale locale) {
        board.one(no, actor);
        try {
            signUps.signUp(no, person, actor);
            return new ModelAndView("redirect:/incubation/training/" + no);
        } catch (InvalidInput wrong) {
            return page(no, actor, person, wrong.fieldErrors());
        } catch (Refusal refusal) {
            return page(no, actor, person, Map.of("person", refusal.message(locale)));
        }
    }

    @PostMapping("/{no}/people/{id}/withdrawal")
    String withdraw(@PathVariable String no, @PathVariable long id, Actor actor) {
        signUps.withdraw(no, id, actor);
        return "redirect:/incubation/training/" + no;
    }
}
