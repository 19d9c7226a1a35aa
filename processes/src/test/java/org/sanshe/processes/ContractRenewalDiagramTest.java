package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/purchase/contractRenewal.bpmn", "called/contracting.bpmn"})
class ContractRenewalDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("contractRenewal", BEANS, "contracting");

    private final RecordingContractRenewal steps = new RecordingContractRenewal();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("contractRenewal", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "contractRenewal");
    }

    @Test
    void aYearlyContractIsRenewedByTheSigningOfContracts() {
        start().waitsAt("renewContract").does("inside-contracting").ends("renewed");
        assertThat(steps.done).isEmpty();
    }

    @Test
    void whatMayNotBeRenewedIsProcuredAnew() {
        steps.renewable = false;
        start().hasNotPassed("renewContract").ends("newProcurement");
        assertThat(steps.done).containsExactly("refuseRenewal");
    }

    @Test
    void aRenewalThatIsNotSignedLeadsToANewProcurement() {
        steps.renewed = false;
        start().does("inside-contracting").hasNotPassed("refuseRenewal").ends("newProcurement");
    }
}
