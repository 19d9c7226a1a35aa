package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/grantTermination.bpmn")
class GrantTerminationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantTermination", BEANS);

    private final RecordingGrantTermination steps = new RecordingGrantTermination();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantTermination", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "grantTermination");
    }

    @Test
    void whatIsExplainedIsDecidedOn() {
        Walk walk = start().waitsAt("explainFailure");
        assertThat(walk.candidates(walk.task("explainFailure"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("explainFailure").waitsAt("decideGrantTermination");
        assertThat(walk.candidates(walk.task("decideGrantTermination"))).containsExactly("section_head");
        walk.does("decideGrantTermination").ends("terminated");
        assertThat(steps.done).containsExactly("terminateGrant");
    }

    @Test
    void silenceIsDecidedOnTooAndAReasonThatHoldsLetsItGoOn() {
        steps.terminates = false;
        Walk walk = start();
        walk.fires("explanationOverdue", Recording.day("2026-06-01")).waitsAt("decideGrantTermination");
        walk.does("decideGrantTermination").ends("continued");
        assertThat(steps.done).containsExactly("continueGrant");
    }
}
