package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/evaluation/survey.bpmn")
class SurveyDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("survey", BEANS);

    private final RecordingSurvey survey = new RecordingSurvey();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("survey", survey);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "survey").waitsAt("approveSurvey");
    }

    @Test
    void anApprovedSurveyRunsToItsLastDayAndIsCounted() {
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("approveSurvey"))).containsExactly("section_head");
        walk.does("approveSurvey").waitsAt("surveyCloses");
        assertThat(survey.done).containsExactly("launchSurvey");
        walk.fires("surveyCloses", Recording.day("2026-05-01")).runs("closeSurvey");
        walk.hasNotPassed("decideShortfall").ends("surveyed");
        assertThat(survey.done).containsExactly("launchSurvey", "closeSurvey");
    }

    @Test
    void aRefusedSurveyAsksNobody() {
        survey.approved = false;
        starts().does("approveSurvey").hasNotPassed("launchSurvey").ends("surveyRefused");
        assertThat(survey.done).containsExactly("refuseSurvey");
    }

    @Test
    void tooFewAnswersGetMoreTimeOrEndTheSurvey() {
        survey.enough = false;
        survey.extended = true;
        Walk walk = starts().does("approveSurvey").fires("surveyCloses", Recording.day("2026-05-01"));
        walk.runs("closeSurvey").waitsAt("decideShortfall");
        assertThat(walk.candidates(walk.task("decideShortfall"))).containsExactly("officer");
        walk.does("decideShortfall").waitsAt("surveyCloses");
        survey.extended = false;
        walk.fires("surveyCloses", Recording.day("2026-05-01")).runs("closeSurvey");
        walk.does("decideShortfall").hasNotPassed("surveyed").ends("surveyShort");
        assertThat(survey.done).containsExactly("launchSurvey", "closeSurvey", "closeSurvey", "abandonSurvey");
    }
}
