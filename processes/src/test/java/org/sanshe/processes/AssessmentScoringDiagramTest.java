package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/evaluation/assessmentScoring.bpmn")
class AssessmentScoringDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("assessmentScoring", BEANS);

    private final RecordingAssessmentScoring steps = new RecordingAssessmentScoring();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("assessmentScoring", steps);
    }

    @Test
    void everybodyScoresAloneAndWhatIsCloseIsSettled() {
        Walk walk = starts().waitsAt("declareInterest#multiInstanceBody", "declareInterest", "declareInterest");
        assertThat(walk.tasks("declareInterest")).extracting(Task::getAssignee).containsExactly("ann", "bea");
        walk.does("declareInterest", "declareInterest")
                .waitsAt("scoreSheet#multiInstanceBody", "scoreSheet", "scoreSheet");
        assertThat(walk.tasks("scoreSheet")).extracting(Task::getAssignee).containsExactly("ann", "bea");
        assertThat(steps.done).as("nothing is opened before all are in").containsExactly("openSheets");
        walk.does("scoreSheet").waitsAt("scoreSheet#multiInstanceBody", "scoreSheet");
        assertThat(steps.done).containsExactly("openSheets");
        walk.does("scoreSheet").hasNotPassed("moderate", "replaceEvaluator").ends("scored");
        assertThat(steps.done).containsExactly("openSheets", "closeSheets", "settleScores");
    }

    @Test
    void whoLeavesIsReplacedBeforeAndAfterTheSheets() {
        steps.seatsTaken = false;
        Walk walk = starts().does("declareInterest", "declareInterest").waitsAt("replaceEvaluator");
        assertThat(walk.candidates(walk.task("replaceEvaluator"))).containsExactly("officer");
        assertThat(steps.done).isEmpty();
        steps.seatsTaken = true;
        steps.undeclared = List.of("dan");
        walk.does("replaceEvaluator")
                .waitsAt("declareInterest#multiInstanceBody", "declareInterest")
                .does("declareInterest");
        steps.sheetsIn = false;
        walk.does("scoreSheet", "scoreSheet").waitsAt("replaceEvaluator");
        assertThat(steps.done).containsExactly("openSheets");
        steps.undeclared = List.of("eve");
        steps.scorers = List.of("eve");
        steps.sheetsIn = true;
        walk.does("replaceEvaluator", "declareInterest").waitsAt("scoreSheet#multiInstanceBody", "scoreSheet");
        walk.does("scoreSheet").ends("scored");
        assertThat(steps.done).containsExactly("openSheets", "openSheets", "closeSheets", "settleScores");
    }

    @Test
    void aGapIsDiscussedAndComparedAgainAndThenArbitrated() {
        steps.agreed = false;
        Walk walk = starts().does("declareInterest", "declareInterest", "scoreSheet", "scoreSheet");
        walk.waitsAt("moderate");
        assertThat(walk.candidates(walk.task("moderate"))).containsExactly("section_head");
        walk.does("moderate")
                .waitsAt("reviseSheet#multiInstanceBody", "reviseSheet", "reviseSheet")
                .does("reviseSheet", "reviseSheet");
        walk.waitsAt("moderate");
        assertThat(steps.done).containsExactly("openSheets", "closeSheets", "closeSheets");
        steps.discussed = false;
        walk.does("moderate").waitsAt("arbitrate");
        assertThat(walk.task("arbitrate").getAssignee()).isEqualTo("cid");
        walk.does("arbitrate").ends("scored");
        assertThat(steps.done).containsExactly("openSheets", "closeSheets", "closeSheets", "settleScores");
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "assessmentScoring");
    }
}
