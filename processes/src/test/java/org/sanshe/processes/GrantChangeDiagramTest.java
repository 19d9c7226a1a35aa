package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/grantChange.bpmn")
class GrantChangeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantChange", BEANS);

    private final RecordingGrantChange steps = new RecordingGrantChange();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantChange", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "grantChange");
    }

    @Test
    void aChangeIsCheckedAndDecidedAsTheAwardWas() {
        Walk walk = start().waitsAt("checkChange");
        assertThat(walk.candidates(walk.task("checkChange"))).containsExactly("officer");
        walk.does("checkChange").waitsAt("approveGrantChange");
        assertThat(walk.candidates(walk.task("approveGrantChange"))).containsExactly("leader");
        walk.does("approveGrantChange").hasNotPassed("refuseChange").ends("changed");
        assertThat(steps.done).containsExactly("applyChange");
    }

    @Test
    void aChangeThatIsRefusedChangesNothing() {
        steps.changeApproved = false;
        start().does("checkChange", "approveGrantChange").ends("refused");
        assertThat(steps.done).containsExactly("refuseChange");
    }

    @Test
    void aSmallShiftIsNotedOnly() {
        steps.needsApproval = false;
        start().hasNotPassed("checkChange").ends("noted");
        assertThat(steps.done).containsExactly("noteChange");
    }
}
