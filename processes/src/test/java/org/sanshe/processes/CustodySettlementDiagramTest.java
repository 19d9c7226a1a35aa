package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/custodySettlement.bpmn")
class CustodySettlementDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("custodySettlement", BEANS);

    private final RecordingCustodySettlement settlement = new RecordingCustodySettlement();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("custodySettlement", settlement);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "custodySettlement").waitsAt("transferBalance");
    }

    @Test
    void whatIsTransferredIsConfirmedBeforeItIsBooked() {
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("transferBalance"))).containsExactly("organization@#7");
        walk.does("transferBalance").waitsAt("confirmTransfer");
        assertThat(walk.candidates(walk.task("confirmTransfer"))).containsExactly("officer");
        walk.does("confirmTransfer").waitsAt("transferBalance");
        assertThat(settlement.done).isEmpty();
        settlement.transferReceived = true;
        walk.does("transferBalance", "confirmTransfer").ends("custodySettled");
        assertThat(settlement.done).containsExactly("bookTransfer");
    }
}
