package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/ledger/correction.bpmn")
class CorrectionDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("correction", BEANS);

    private final RecordingCorrection correction = new RecordingCorrection();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("correction", correction);
    }

    @Test
    void whatASecondPersonAgreesToIsTold() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "correction").waitsAt("reviewCorrection");
        assertThat(walk.candidates(walk.task("reviewCorrection"))).containsExactly("leader");
        walk.does("reviewCorrection").ends("correctionBooked");
        assertThat(correction.done).containsExactly("announceCorrection");
    }

    @Test
    void whatIsNotAgreedToGoesBack() {
        correction.agreed = false;
        Walk.starts(ENGINE.getProcessEngine(), "correction")
                .does("reviewCorrection")
                .ends("correctionReturned");
        assertThat(correction.done).containsExactly("returnCorrection");
    }
}
