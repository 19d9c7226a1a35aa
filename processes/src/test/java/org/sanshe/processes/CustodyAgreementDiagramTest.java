package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/custodyAgreement.bpmn")
class CustodyAgreementDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("custodyAgreement", BEANS);

    private final RecordingCustodyAgreement custody = new RecordingCustodyAgreement();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("custodyAgreement", custody);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "custodyAgreement").waitsAt("signAsFounders");
    }

    @Test
    void allThreeSignAndTheCustodyBegins() {
        custody.foundersSigned = custody.custodianSigned = custody.unitSigned = true;
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("signAsFounders"))).containsExactly("organization@#7");
        walk.does("signAsFounders")
                .waitsAt("signAsCustodian")
                .does("signAsCustodian")
                .waitsAt("signForUnit");
        assertThat(walk.candidates(walk.task("signForUnit"))).containsExactly("officer");
        walk.does("signForUnit").ends("custodyBegun");
        assertThat(custody.done).containsExactly("beginCustody");
    }

    @Test
    void thePredecessorHandsOverWhatItKeepsBeforeTheNewOneBegins() {
        custody.foundersSigned = custody.custodianSigned = custody.unitSigned = custody.balanceHandedOver = true;
        Walk walk = starts().does("signAsFounders", "signAsCustodian", "signForUnit")
                .waitsAt("handOverCustody");
        assertThat(custody.done).isEmpty();
        walk.does("handOverCustody")
                .waitsAt("takeOverCustody")
                .does("takeOverCustody")
                .ends("custodyBegun");
        assertThat(custody.done).containsExactly("beginCustody");
    }

    @Test
    void whoeverDoesNotSignEndsIt() {
        starts().does("signAsFounders").ends("custodyDeclined");
        custody.foundersSigned = true;
        starts().does("signAsFounders", "signAsCustodian").ends("custodyDeclined");
        custody.custodianSigned = true;
        starts().does("signAsFounders", "signAsCustodian", "signForUnit").ends("custodyDeclined");
        assertThat(custody.done).containsExactly("declineCustody", "declineCustody", "declineCustody");
    }
}
