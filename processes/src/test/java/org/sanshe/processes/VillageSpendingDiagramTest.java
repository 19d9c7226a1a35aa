package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/community/villageSpending.bpmn")
class VillageSpendingDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("villageSpending", BEANS);

    private final RecordingVillageSpending steps = new RecordingVillageSpending();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("villageSpending", steps);
    }

    @Test
    void eachPostApprovesInTurnAndTheBookkeeperPays() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "villageSpending");
        assertThat(walk.task("approveSpending").getAssignee()).isEqualTo("31");
        walk.does("approveSpending");
        assertThat(walk.task("approveSpending").getAssignee()).isEqualTo("32");
        walk.does("approveSpending").waitsAt("paySpending");
        assertThat(walk.task("paySpending").getAssignee()).isEqualTo("33");
        walk.does("paySpending").ends("spent");
        assertThat(steps.done).containsExactly("discloseSpending");
    }

    @Test
    void oneWhoRefusesIsEnough() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "villageSpending");
        steps.spendingRefused = true;
        steps.spendingApproved = false;
        walk.does("approveSpending").ends("spendingRefusedEnd");
        assertThat(steps.done).containsExactly("refuseSpending");
    }
}
