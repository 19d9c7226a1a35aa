package org.sanshe.evaluation.survey;

import java.util.List;
import java.util.Locale;
import org.sanshe.delivery.Ballots;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 测评一览: what the bureau may see of its surveys: numbers at once, sums after the quota, never an answer. */
@Component
@Transactional(readOnly = true)
class SurveyViews {

    private final SurveyRows rows;
    private final Questionnaires questionnaires;
    private final Ballots ballots;
    private final Cases cases;

    SurveyViews(SurveyRows rows, Questionnaires questionnaires, Ballots ballots, Cases cases) {
        this.rows = rows;
        this.questionnaires = questionnaires;
        this.ballots = ballots;
        this.cases = cases;
    }

    /** 一行. @param missing null unless it was launched and too few have answered */
    record Line(Survey survey, Ballots.Missing missing) {}

    List<Line> of(Actor actor) {
        List<Survey> all = rows.of(actor);
        var missing = ballots.missing(all.stream().map(Survey::caseNo).toList());
        return all.stream().map(s -> new Line(s, missing.get(s.caseNo()))).toList();
    }

    /** 一次测评的全貌. @param count null before it was launched */
    record View(Survey survey, Questionnaire questionnaire, Ballots.Count count) {}

    /** @throws org.sanshe.kernel.NotFound when there is none, or it is not the actor's to see */
    View of(String caseNo, Actor actor, Locale locale) {
        cases.visible(caseNo, actor);
        Survey s = rows.get(caseNo);
        return new View(
                s,
                questionnaires.get(s.questionnaireId()),
                s.status().hasAnswers() ? ballots.count(caseNo, locale) : null);
    }
}
