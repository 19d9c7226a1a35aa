package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/reevaluation.bpmn")
class ReevaluationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("reevaluation", BEANS);

    private final RecordingReevaluation reevaluation = new RecordingReevaluation();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("reevaluation", reevaluation);
    }

    @Test
    void theOriginalPanelCorrectsAndSignsAndAChangedWinnerIsReported() {
        reevaluation.winnerChanged = true;
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "reevaluation");
        assertThat(walk.tasks("correctScores")).extracting(Task::getAssignee).containsExactly("11", "12", "13");
        walk.does("correctScores", "correctScores");
        assertThat(reevaluation.done).isEmpty();
        walk.does("correctScores");
        assertThat(reevaluation.done).containsExactly("rankAgain");
        assertThat(walk.tasks("signCorrection")).extracting(Task::getAssignee).containsExactly("11", "12", "13");
        walk.does("signCorrection", "signCorrection", "signCorrection").ends("resultChanged");
        assertThat(reevaluation.done).containsExactly("rankAgain", "reportToFinance");
    }

    @Test
    void anUnchangedWinnerIsNotReported() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "reevaluation");
        walk.does("correctScores", "correctScores", "correctScores");
        walk.does("signCorrection", "signCorrection", "signCorrection").ends("resultKept");
        assertThat(reevaluation.done).containsExactly("rankAgain");
    }
}
