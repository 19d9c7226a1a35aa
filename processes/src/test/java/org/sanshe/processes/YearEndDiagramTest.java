package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/ledger/yearEnd.bpmn")
class YearEndDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("yearEnd", BEANS);

    private final RecordingYearEnd yearEnd = new RecordingYearEnd();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("yearEnd", yearEnd);
    }

    @Test
    void whatASecondPersonAgreesToIsTold() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "yearEnd").waitsAt("reviewClosing");
        assertThat(walk.candidates(walk.task("reviewClosing"))).containsExactly("leader");
        walk.does("reviewClosing").ends("yearClosed");
        assertThat(yearEnd.done).containsExactly("announceClosing");
    }

    @Test
    void whatIsNotAgreedToGoesBack() {
        yearEnd.agreed = false;
        Walk.starts(ENGINE.getProcessEngine(), "yearEnd").does("reviewClosing").ends("closingReturned");
        assertThat(yearEnd.done).containsExactly("returnClosing");
    }
}
