package org.sanshe.evaluation.survey;

import java.util.Locale;
import org.sanshe.delivery.Ballots;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 满意度测评页: the surveys of a unit, and what was answered together. */
@Controller
class SurveyPages {

    private final SurveyViews views;
    private final String baseUrl;

    SurveyPages(SurveyViews views, @Value("${sanshe.base-url:http://localhost:8080}") String baseUrl) {
        this.views = views;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/surveys")
    ModelAndView list(Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return new ModelAndView("evaluation/surveys")
                .addObject(
                        "lines",
                        views.of(actor).stream()
                                .map(l -> new Line(
                                        l.survey(),
                                        l.survey().way().in(english),
                                        l.survey().status().in(english),
                                        l.missing()))
                                .toList())
                .addObject("plans", actor.is(Role.OFFICER));
    }

    /** One line of the list. */
    record Line(Survey survey, String way, String status, Ballots.Missing missing) {}

    @GetMapping("/surveys/{caseNo}")
    ModelAndView show(@PathVariable String caseNo, Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        var view = views.of(caseNo, actor, locale);
        Survey s = view.survey();
        return new ModelAndView("evaluation/survey")
                .addObject("v", view)
                .addObject("way", s.way().in(english))
                .addObject("status", s.status().in(english))
                .addObject("link", s.link() == null ? null : baseUrl + "/public/survey/" + s.link())
                .addObject("hands", actor.is(Role.OFFICER) && s.way() == Survey.Way.SAMPLE && view.count() != null);
    }
}
