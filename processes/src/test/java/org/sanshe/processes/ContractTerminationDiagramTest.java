package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/contractTermination.bpmn")
class ContractTerminationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("contractTermination", BEANS);

    private final RecordingContractTermination steps = new RecordingContractTermination();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("contractTermination", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "contractTermination");
    }

    @Test
    void aContractIsTerminatedByALeaderAndItsClientsHandedOver() {
        Walk walk = start().waitsAt("answerTermination");
        assertThat(walk.candidates(walk.task("answerTermination"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("answerTermination");
        assertThat(walk.candidates(walk.task("decideTermination"))).containsExactly("leader");
        walk.does("decideTermination").waitsAt("handOverClients");
        assertThat(steps.done).containsExactly("terminateContract");
        assertThat(walk.candidates(walk.task("handOverClients"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("handOverClients");
        assertThat(walk.candidates(walk.task("confirmHandover"))).containsExactly("officer");
        walk.does("confirmHandover")
                .hasNotPassed("recordNoAnswer", "declineTermination")
                .ends("contractEnded");
    }

    @Test
    void theContractGoesOnWhereThereIsNoGround() {
        steps.terminated = false;
        Walk walk = start();
        walk.fires("terminationUnanswered", Recording.day("2026-06-01")).runs("recordNoAnswer");
        walk.does("decideTermination").hasNotPassed("terminateContract").ends("notTerminated");
        assertThat(steps.done).containsExactly("recordNoAnswer", "declineTermination");
    }

    @Test
    void aHandoverThatIsLateOrIncompleteIsReportedAndGoesOn() {
        steps.handedOver = false;
        Walk walk = start().does("answerTermination", "decideTermination");
        walk.fires("handoverLate", Recording.day("2026-06-02")).runs("reportLateHandover");
        walk.does("handOverClients", "confirmHandover").waitsAt("handOverClients");
        steps.handedOver = true;
        walk.does("handOverClients", "confirmHandover").ends("contractEnded", "lateHandoverReported");
        assertThat(steps.done).containsExactly("terminateContract", "reportLateHandover");
    }
}
