package org.sanshe.evaluation.report;

import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 考核概况: grades by scheme, over time and by organization, for a unit and those below it. */
@Controller
class StandingPages {

    private static final Standing NOTHING = new Standing(null, List.of(), List.of(), List.of(), List.of(), List.of());

    private final StandingRows rows;

    StandingPages(StandingRows rows) {
        this.rows = rows;
    }

    @GetMapping("/evaluations")
    ModelAndView standing(@RequestParam(required = false) Integer year, Actor actor, Locale locale) {
        return new ModelAndView("evaluation/standing")
                .addObject("s", of(year, actor))
                .addObject("english", "en".equals(locale.getLanguage()));
    }

    @GetMapping("/api/v1/evaluations")
    @ResponseBody
    Standing standing(@RequestParam(required = false) Integer year, Actor actor) {
        return of(year, actor);
    }

    private Standing of(Integer year, Actor actor) {
        return actor.unitId() == null ? NOTHING : rows.of(actor.unitId(), year);
    }
}
