package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/purchase/framework.bpmn", "called/soliciting.bpmn", "called/evaluation.bpmn"})
class FrameworkDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("framework", BEANS, "soliciting", "evaluation");

    private final RecordingFramework steps = new RecordingFramework();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("framework", steps);
    }

    @Test
    void anOpenOneIsPublicUntilItExpiresAndThenSummedUp() {
        Walk walk = start().does("planFramework").waitsAt("approveFramework");
        assertThat(walk.candidates(walk.task("approveFramework"))).containsExactly("leader");
        walk.does("approveFramework").waitsAt("frameworkExpires");
        assertThat(steps.done).containsExactly("publishFramework");
        walk.fires("frameworkExpires", Recording.day("2028-04-01")).waitsAt("publishSummary");
        assertThat(walk.task("publishSummary").getDueDate()).isEqualTo(Recording.day("2028-04-17"));
        walk.does("publishSummary").ends("frameworkEnded");
    }

    @Test
    void aPlanThatIsNotApprovedIsMadeAgain() {
        steps.planApproved = false;
        start().does("planFramework", "approveFramework").waitsAt("planFramework");
        assertThat(steps.asked).doesNotContain("openToAll");
    }

    @Test
    void aClosedOneIsCalledForEvaluatedAdmittedSignedFiledAndTold() {
        steps.openToAll = false;
        Walk walk = start().does("planFramework", "approveFramework").waitsAt("collectResponses");
        walk.does("inside-soliciting").waitsAt("evaluateResponses");
        walk.does("inside-evaluation").waitsAt("admitSuppliers").does("admitSuppliers");
        walk.waitsAt("signAgreement", "signAgreement", "signAgreement#multiInstanceBody");
        assertThat(steps.done).containsExactly("announceAdmission");
        walk.does("signAgreement", "signAgreement").waitsAt("fileFramework", "tellUsers");
        assertThat(walk.task("fileFramework").getDueDate()).isEqualTo(Recording.day("2026-04-24"));
        assertThat(walk.task("tellUsers").getDueDate()).isEqualTo(Recording.day("2026-04-18"));
        walk.does("tellUsers").waitsAt("fileFramework", "frameworkJoin");
        walk.does("fileFramework").waitsAt("frameworkExpires");
        assertThat(steps.done).containsExactly("announceAdmission", "concludeFramework");
    }

    @Test
    void whoHasNotSignedInThirtyDaysIsOutAndTooFewEndIt() {
        steps.openToAll = false;
        steps.enoughSigned = false;
        start().does("planFramework", "approveFramework", "inside-soliciting", "inside-evaluation", "admitSuppliers")
                .does("signAgreement")
                .fires("signingOver", Recording.day("2026-04-15"))
                .hasNotPassed("concludeFramework")
                .ends("frameworkFailed");
        assertThat(steps.done).containsExactly("announceAdmission", "announceFailure");
    }

    @Test
    void tooFewResponsesOrCandidatesEndIt() {
        steps.openToAll = false;
        steps.responsesOpened = false;
        start().does("planFramework", "approveFramework", "inside-soliciting")
                .hasNotPassed("evaluateResponses")
                .ends("frameworkFailed");
        steps.responsesOpened = true;
        steps.candidatesRanked = false;
        start().does("planFramework", "approveFramework", "inside-soliciting", "inside-evaluation")
                .hasNotPassed("admitSuppliers")
                .ends("frameworkFailed");
        assertThat(steps.done).containsExactly("announceFailure", "announceFailure");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "framework");
    }
}
