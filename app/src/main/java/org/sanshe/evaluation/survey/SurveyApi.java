package org.sanshe.evaluation.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.delivery.Ballots;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 满意度测评接口: what the pages of surveys and questionnaires do, for programs. */
@RestController
@RequestMapping("/api/v1")
class SurveyApi {

    private final SurveyViews views;
    private final Questionnaires questionnaires;

    SurveyApi(SurveyViews views, Questionnaires questionnaires) {
        this.views = views;
        this.questionnaires = questionnaires;
    }

    /** 一次测评. @param count null before it was launched */
    record Shown(
            String caseNo,
            String agreement,
            String title,
            Survey.Way way,
            Survey.Status status,
            LocalDate servedFrom,
            LocalDate servedTo,
            LocalDate until,
            Ballots.Count count) {

        static Shown of(Survey s, Ballots.Count count) {
            return new Shown(
                    s.caseNo(),
                    s.agreement(),
                    s.title(),
                    s.way(),
                    s.status(),
                    s.servedFrom(),
                    s.servedTo(),
                    s.until(),
                    count);
        }
    }

    /** The surveys of the caller's unit and below. */
    @GetMapping("/surveys")
    List<Shown> list(Actor actor) {
        return views.of(actor).stream().map(l -> Shown.of(l.survey(), null)).toList();
    }

    /** One of them, with sums once they may be shown. */
    @GetMapping("/surveys/{caseNo}")
    Shown show(@PathVariable String caseNo, Actor actor, Locale locale) {
        var view = views.of(caseNo, actor, locale);
        return Shown.of(view.survey(), view.count());
    }

    /** 问卷. */
    record Draft(String title, String titleEn, List<Question> questions) {}

    /** The questionnaires of the caller's unit and below. */
    @GetMapping("/questionnaires")
    List<Questionnaire> questionnaires(Actor actor) {
        return questionnaires.of(actor);
    }

    /** Drafts one. Answers its number. */
    @PostMapping("/questionnaires")
    Map<String, Long> draft(@RequestBody Draft given, Actor actor) {
        long id = questionnaires.draft(given.title(), given.titleEn(), actor);
        if (given.questions() != null) {
            questionnaires.save(id, given.title(), given.titleEn(), given.questions(), actor);
        }
        return Map.of("id", id);
    }

    /** Replaces the questions of a draft. */
    @PostMapping("/questionnaires/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable long id, @RequestBody Draft given, Actor actor) {
        questionnaires.save(id, given.title(), given.titleEn(), given.questions(), actor);
    }

    /** Publishes a draft. */
    @PostMapping("/questionnaires/{id}/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void publish(@PathVariable long id, Actor actor) {
        questionnaires.publish(id, actor);
    }

    /** A new version of a published one. Answers its number. */
    @PostMapping("/questionnaires/{id}/versions")
    Map<String, Long> version(@PathVariable long id, Actor actor) {
        return Map.of("id", questionnaires.version(id, actor));
    }
}
