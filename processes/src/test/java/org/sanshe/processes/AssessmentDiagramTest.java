package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            "processes/evaluation/assessment.bpmn",
            "called/assessmentScoring.bpmn",
            "called/assessmentResult.bpmn"
        })
class AssessmentDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            Walk.engine("assessment", BEANS, "assessmentScoring", "assessmentResult");

    private final RecordingAssessment assessment = new RecordingAssessment();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("assessment", assessment);
    }

    @Test
    void whatIsHandedInInTimeIsScoredByTheEvaluatorsNamedAndDecided() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessment").waitsAt("selfEvaluate");
        assertThat(walk.candidates(walk.task("selfEvaluate"))).containsExactly("organization@52430198MJJ02003XF");
        assertThat(walk.task("selfEvaluate").getDueDate()).isEqualTo(Recording.day("2026-05-12"));
        walk.does("selfEvaluate").waitsAt("nameEvaluators");
        assertThat(walk.candidates(walk.task("nameEvaluators"))).containsExactly("officer");
        walk.does("nameEvaluators").waitsAt("score");
        assertThat(walk.task("inside-assessmentScoring").getAssignee()).isEqualTo(Recording.CASE);
        walk.does("inside-assessmentScoring").waitsAt("decideResult");
        assertThat(walk.task("inside-assessmentResult").getAssignee()).isEqualTo(Recording.CASE);
        walk.does("inside-assessmentResult").hasNotPassed("handInLate").ends("assessed");
        assertThat(assessment.done).isEmpty();
    }

    @Test
    void whatIsMissedDecidesByItselfWhereTheSchemeSaysSo() {
        assessment.lateFails = true;
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessment");
        walk.fires("selfReportOverdue", Recording.day("2026-05-12")).runs("noteMissed");
        walk.waitsAt("decideResult")
                .does("inside-assessmentResult")
                .hasNotPassed("nameEvaluators", "score")
                .ends("assessed");
        assertThat(assessment.done).containsExactly("noteMissed");
    }

    @Test
    void whatComesAMinuteTooLateDecidesLikewise() {
        assessment.lateFails = true;
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessment").does("selfEvaluate");
        walk.waitsAt("decideResult").does("inside-assessmentResult").ends("assessed");
    }

    @Test
    void whereLatenessIsOnlyNotedItMayBeHandedInOnce() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessment");
        walk.fires("selfReportOverdue", Recording.day("2026-05-12")).runs("noteMissed");
        walk.waitsAt("handInLate");
        assertThat(walk.candidates(walk.task("handInLate"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("handInLate").waitsAt("nameEvaluators");
        assertThat(assessment.done).containsExactly("noteMissed");
    }

    @Test
    void whoNeverHandsInIsAssessedWithoutASelfEvaluation() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessment");
        walk.fires("selfReportOverdue", Recording.day("2026-05-12")).runs("noteMissed");
        walk.fires("lateReportClosed", Recording.day("2026-05-26")).runs("goOnWithout");
        walk.waitsAt("nameEvaluators");
        assertThat(assessment.done).containsExactly("noteMissed", "goOnWithout");
    }

    @Test
    void aCancellationEndsItWhereverItStandsAndWhatItCalled() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessment")
                .does("selfEvaluate")
                .does("nameEvaluators")
                .waitsAt("score");
        walk.hears("assessmentCancelled").ends("assessmentCancelled");
        assertThat(assessment.done).containsExactly("tellCancelled");
        assertThat(ENGINE.getProcessEngine().getTaskService().createTaskQuery().count())
                .isZero();
    }
}
