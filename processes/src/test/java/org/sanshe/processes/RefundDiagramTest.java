package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/ledger/refund.bpmn")
class RefundDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("refund", BEANS);

    private final RecordingRefund refund = new RecordingRefund();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("refund", refund);
    }

    @Test
    void whatASecondPersonAgreesToIsTold() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "refund").waitsAt("reviewRefund");
        assertThat(walk.candidates(walk.task("reviewRefund"))).containsExactly("leader");
        walk.does("reviewRefund").ends("refundBooked");
        assertThat(refund.done).containsExactly("announceRefund");
    }

    @Test
    void whatIsNotAgreedToGoesBack() {
        refund.agreed = false;
        Walk.starts(ENGINE.getProcessEngine(), "refund").does("reviewRefund").ends("refundReturned");
        assertThat(refund.done).containsExactly("returnRefund");
    }
}
