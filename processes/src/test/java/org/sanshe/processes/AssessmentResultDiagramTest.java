package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/evaluation/assessmentResult.bpmn", "called/assessmentScoring.bpmn"})
class AssessmentResultDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("assessmentResult", BEANS, "assessmentScoring");

    private final RecordingAssessmentResult assessmentResult = new RecordingAssessmentResult();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("assessmentResult", assessmentResult);
    }

    @Test
    void aResultIsConfirmedPublishedAndFinalWhenNobodyObjected() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessmentResult").waitsAt("confirmResult");
        assertThat(walk.candidates(walk.task("confirmResult"))).containsExactly("section_head");
        assertThat(assessmentResult.done).containsExactly("compute");
        published(walk.does("confirmResult")).ends("resultSettled");
        assertThat(assessmentResult.done)
                .containsExactly("compute", "publishResult", "closeObjections", "gradeFinally", "applyConsequences");
        assertThat(assessmentResult.asked).contains("terminationProposed");
    }

    @Test
    void whatIsNotConfirmedIsComputedAgainAndNotPublished() {
        assessmentResult.recomputationAsked = true;
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessmentResult")
                .does("confirmResult")
                .waitsAt("confirmResult");
        assertThat(assessmentResult.done).containsExactly("compute", "compute");
        assessmentResult.recomputationAsked = false;
        published(walk.does("confirmResult")).ends("resultSettled");
    }

    @Test
    void anObjectionHoldsTheResultAndWhenUpheldItIsComputedAndPublishedAgain() {
        assessmentResult.objectionsPending = true;
        assessmentResult.objectionUpheld = true;
        Walk walk = published(Walk.starts(ENGINE.getProcessEngine(), "assessmentResult")
                        .does("confirmResult"))
                .waitsAt("objectionsDecided");
        assertThat(assessmentResult.done).doesNotContain("gradeFinally");
        walk.hears("objectionsDecided").waitsAt("confirmResult");
        assessmentResult.objectionsPending = false;
        assessmentResult.objectionUpheld = false;
        published(walk.does("confirmResult")).ends("resultSettled");
        assertThat(assessmentResult.done)
                .containsExactly(
                        "compute",
                        "publishResult",
                        "closeObjections",
                        "reopenResult",
                        "compute",
                        "publishResult",
                        "closeObjections",
                        "gradeFinally",
                        "applyConsequences");
    }

    @Test
    void whatHasToBeScoredAgainIsScoredByOthersAndPublishedAgain() {
        assessmentResult.objectionUpheld = true;
        assessmentResult.reevaluationDue = true;
        Walk walk = published(Walk.starts(ENGINE.getProcessEngine(), "assessmentResult")
                        .does("confirmResult"))
                .waitsAt("nameOthers");
        assertThat(walk.candidates(walk.task("nameOthers"))).containsExactly("officer");
        assertThat(assessmentResult.done).endsWith("closeObjections", "reopenResult");
        walk.does("nameOthers")
                .waitsAt("scoreAgain")
                .does("inside-assessmentScoring")
                .waitsAt("confirmResult");
        assessmentResult.objectionUpheld = false;
        published(walk.does("confirmResult")).ends("resultSettled");
        assertThat(assessmentResult.done)
                .containsExactly(
                        "compute",
                        "publishResult",
                        "closeObjections",
                        "reopenResult",
                        "compute",
                        "publishResult",
                        "closeObjections",
                        "gradeFinally",
                        "applyConsequences");
    }

    @Test
    void aProposedTerminationIsConsideredByAnOfficer() {
        assessmentResult.terminationProposed = true;
        Walk walk = published(Walk.starts(ENGINE.getProcessEngine(), "assessmentResult")
                        .does("confirmResult"))
                .waitsAt("considerTermination");
        assertThat(walk.candidates(walk.task("considerTermination"))).containsExactly("officer");
        walk.does("considerTermination").ends("resultSettled");
    }

    private static Walk published(Walk walk) {
        return walk.fires("publicityEnds", Recording.day("2026-07-10")).runs("closeObjections");
    }
}
