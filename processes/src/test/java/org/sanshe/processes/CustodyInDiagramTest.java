package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/custodyIn.bpmn")
class CustodyInDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("custodyIn", BEANS);

    private final RecordingCustodyIn money = new RecordingCustodyIn();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("custodyIn", money);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "custodyIn").waitsAt("confirmArrival");
    }

    @Test
    void whatArrivedIsCheckedReturnedAndBooked() {
        money.moneyArrived = true;
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("confirmArrival"))).containsExactly("organization@#7");
        walk.does("confirmArrival").waitsAt("checkArrival");
        assertThat(walk.candidates(walk.task("checkArrival"))).containsExactly("officer");
        walk.does("checkArrival").waitsAt("confirmArrival");
        assertThat(money.done).isEmpty();
        money.slipAgrees = true;
        walk.does("confirmArrival", "checkArrival").ends("receiptBooked");
        assertThat(money.done).containsExactly("bookReceipt");
    }

    @Test
    void whatDidNotArriveIsNotBooked() {
        starts().does("confirmArrival").ends("moneyMissing");
        assertThat(money.done).containsExactly("markMissing");
    }
}
