package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationExit.bpmn")
class IncubationExitDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationExit", BEANS);

    private final RecordingIncubationExit steps = new RecordingIncubationExit();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationExit", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationExit");
    }

    @Test
    void aTenantThatAsksForItLeaves() {
        Walk walk = start().waitsAt("confirmExit");
        assertThat(walk.candidates(walk.task("confirmExit"))).containsExactly("officer");
        walk.does("confirmExit").ends("exited");
        assertThat(steps.done).containsExactly("leave");
    }

    @Test
    void aProposalThatIsDroppedChangesNothing() {
        steps.voluntary = false;
        steps.pursued = false;
        start().waitsAt("considerExit").does("considerExit").ends("dropped");
        assertThat(steps.done).containsExactly("dropExit");
    }

    @Test
    void aProposalThatIsPursuedIsHeardAndDecided() {
        steps.voluntary = false;
        Walk walk = start().does("considerExit").waitsAt("stateExit");
        assertThat(walk.candidates(walk.task("stateExit"))).containsExactly("organization@#7");
        walk.does("stateExit").waitsAt("decideExit");
        assertThat(walk.candidates(walk.task("decideExit"))).containsExactly("section_head");
        walk.does("decideExit").ends("exited");
        assertThat(steps.done).containsExactly("issueExitNotice", "leave");
    }

    @Test
    void silenceIsDecidedOnTooAndAStatementThatHoldsKeepsTheTenant() {
        steps.voluntary = false;
        steps.proposed = false;
        steps.leaves = false;
        Walk walk = start();
        walk.fires("hearingOver", Recording.day("2026-06-03")).waitsAt("decideExit");
        walk.does("decideExit").ends("kept");
        assertThat(steps.done).containsExactly("issueExitNotice", "keepTenant");
    }
}
