package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationReview.bpmn")
class IncubationReviewDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationReview", BEANS);

    private final RecordingIncubationReview incubationReview = new RecordingIncubationReview();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationReview", incubationReview);
        incubationReview.enoughReviewers = true;
        incubationReview.mayObject = true;
        incubationReview.passed = true;
    }

    @Test
    void aReportIsReviewedAndPassed() {
        Walk walk = start();
        assertThat(walk.candidates(walk.task("handInReport"))).containsExactly("organization@#41");
        assertThat(walk.task("handInReport").getDueDate()).isEqualTo(Recording.day("2026-06-30"));
        walk.does("handInReport").waitsAt("arrangePanel");
        assertThat(walk.candidates(walk.task("arrangePanel"))).containsExactly("officer");
        walk.does("arrangePanel").waitsAt("declareInterest#multiInstanceBody", "declareInterest", "declareInterest");
        assertThat(walk.tasks("declareInterest").get(0).getAssignee()).isEqualTo("21");
        walk.does("declareInterest", "declareInterest")
                .waitsAt("scoreSheets#multiInstanceBody", "scoreSheets", "scoreSheets");
        walk.does("scoreSheets", "scoreSheets").waitsAt("answerResult");
        assertThat(walk.candidates(walk.task("answerResult"))).containsExactly("organization@#41");
        assertThat(walk.task("answerResult").getDueDate()).isEqualTo(Recording.day("2026-07-20"));
        walk.does("answerResult").ends("reviewPassed");
        assertThat(incubationReview.done).containsExactly("openScoring", "computeResult", "concludeReview");
    }

    @Test
    void aReportThatIsNotHandedInFailsTheReview() {
        start().fires("reportOverdue", Recording.day("2026-06-30"))
                .runs("noteMissing")
                .ends("reviewMissed");
        assertThat(incubationReview.done).containsExactly("noteMissing");
    }

    @Test
    void anObjectionBringsOtherReviewersAndTheirResultIsFinal() {
        incubationReview.objected = true;
        incubationReview.passed = false;
        Walk walk = start().does("handInReport", "arrangePanel", "declareInterest", "declareInterest")
                .does("scoreSheets", "scoreSheets", "answerResult")
                .waitsAt("arrangePanel");
        assertThat(incubationReview.done).containsExactly("openScoring", "computeResult", "beginAgain");
        incubationReview.mayObject = false;
        walk.does("arrangePanel", "declareInterest", "declareInterest", "scoreSheets", "scoreSheets")
                .ends("reviewFailed");
    }

    @Test
    void aResultNobodyAnswersStandsAndStandInsAreDrawn() {
        incubationReview.enoughReviewers = false;
        incubationReview.standInsFound = true;
        Walk walk = start().does("handInReport", "arrangePanel", "declareInterest");
        incubationReview.undeclared = List.of("23");
        walk.does("declareInterest").waitsAt("declareInterest#multiInstanceBody", "declareInterest");
        incubationReview.standInsFound = false;
        walk.does("declareInterest").waitsAt("arrangePanel");
        incubationReview.enoughReviewers = true;
        walk.does("arrangePanel", "declareInterest", "scoreSheets", "scoreSheets")
                .waitsAt("answerResult");
        walk.fires("answerOver", Recording.day("2026-07-20")).runs("letStand").ends("reviewPassed");
        assertThat(incubationReview.done)
                .containsExactly(
                        "drawStandIns", "drawStandIns", "openScoring", "computeResult", "letStand", "concludeReview");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationReview").waitsAt("handInReport");
    }
}
