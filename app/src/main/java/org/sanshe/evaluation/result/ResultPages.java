package org.sanshe.evaluation.result;

import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 考核结果页: the result with its arithmetic, what follows from it, and what to do now. */
@Controller
class ResultPages {

    private final ResultView view;

    ResultPages(ResultView view) {
        this.view = view;
    }

    @GetMapping("/assessments/{caseNo}/result")
    ModelAndView result(@PathVariable String caseNo, Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        var shown = view.of(caseNo, actor);
        var page = new ModelAndView("evaluation/result")
                .addObject("a", shown.assessment())
                .addObject("kind", shown.assessment().kind().in(english))
                .addObject("status", shown.assessment().status().in(english))
                .addObject(
                        "scheme",
                        english ? shown.scheme().nameEn() : shown.scheme().name())
                .addObject("version", shown.scheme().version())
                .addObject("computed", shown.kept().isPresent())
                .addObject("publications", shown.publications())
                .addObject("shortfalls", shown.shortfalls())
                .addObject("staff", actor.isStaff())
                .addObject("advice", Advice.of(shown, actor))
                .addObject(
                        "objections",
                        shown.objections().stream()
                                .map(o -> new ObjectionRow(
                                        o,
                                        String.join(
                                                english ? "; " : "；",
                                                o.grounds().stream()
                                                        .map(g -> g.in(english))
                                                        .toList()),
                                        o.outcome() == null ? null : o.outcome().in(english)))
                                .toList())
                .addObject(
                        "effects",
                        shown.effects().stream()
                                .map(e -> new EffectRow(
                                        e.kind().in(english), e.kind().worth(e.value(), english), e))
                                .toList());
        shown.kept()
                .ifPresent(k -> page.addObject("lines", Working.of(k.computation(), english))
                        .addObject(
                                "summary",
                                Working.summary(
                                        k.computation(),
                                        shown.grade()
                                                .map(g -> english ? g.nameEn() : g.name())
                                                .orElse(""),
                                        english))
                        .addObject("round", k.round()));
        return page;
    }

    /** 一项后果. */
    record EffectRow(String kind, String value, Effects.Effect effect) {}

    /** 一次异议. @param outcome null before the decision */
    record ObjectionRow(Objection objection, String grounds, String outcome) {}
}
