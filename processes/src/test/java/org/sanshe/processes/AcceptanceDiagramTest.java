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

@Deployment(resources = "processes/delivery/acceptance.bpmn")
class AcceptanceDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("acceptance", BEANS);

    private final RecordingAcceptance acceptance = new RecordingAcceptance();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("acceptance", acceptance);
    }

    @Test
    void everyMemberJudgesBeforeTheConclusion() {
        Walk walk = start().waitsAt("nameAcceptanceGroup").does("nameAcceptanceGroup");
        assertThat(walk.tasks("judgeDelivery")).extracting(Task::getAssignee).containsExactly("11", "12", "13");
        walk.does("judgeDelivery", "judgeDelivery");
        assertThat(walk.tasks("concludeAcceptance")).isEmpty();
        walk.does("judgeDelivery").waitsAt("concludeAcceptance").does("concludeAcceptance");
        walk.hasNotPassed("askUsers", "followVoices").ends("acceptanceConcluded");
        assertThat(acceptance.done).isEmpty();
    }

    @Test
    void theConclusionWaitsForTheUsers() {
        Walk walk = asked();
        walk.waitsAt("followVoices").hears("voicesEnough").waitsAt("concludeAcceptance");
        walk.does("concludeAcceptance").ends("acceptanceConcluded");
        assertThat(acceptance.done).containsExactly("askUsers");
    }

    @Test
    void tooFewVoicesAreReportedAndTheTimeIsExtended() {
        Walk walk = asked();
        walk.fires("voicesOverdue", Recording.day("2026-01-21")).runs("reportFewVoices");
        walk.does("followVoices").waitsAt("followVoices");
        acceptance.waits = false;
        walk.does("followVoices", "concludeAcceptance").ends("acceptanceConcluded", "fewVoicesReported");
        assertThat(acceptance.done).containsExactly("askUsers", "reportFewVoices");
    }

    private Walk asked() {
        acceptance.users = true;
        acceptance.waits = true;
        Walk walk = start().does("nameAcceptanceGroup");
        return walk.does("judgeDelivery", "judgeDelivery", "judgeDelivery");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "acceptance");
    }
}
