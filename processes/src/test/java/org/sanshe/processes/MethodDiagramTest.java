package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/purchase/method.bpmn", "called/singleSourceNotice.bpmn"})
class MethodDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("method", BEANS, "singleSourceNotice");

    private final RecordingMethod method = new RecordingMethod();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("method", method);
    }

    @Test
    void theMethodIsDecidedByProcurementAndApprovedByTheLeader() {
        Walk walk = start().waitsAt("decideMethod");
        assertThat(walk.candidates(walk.task("decideMethod"))).containsExactly("procurement");
        walk.does("decideMethod");
        assertThat(walk.candidates(walk.task("approveMethod"))).containsExactly("leader");
        walk.does("approveMethod")
                .hasNotPassed("justify", "consentOfAuthority", "approvalOfTreasury")
                .ends("methodDecided");
        assertThat(method.done).containsExactly("recordMethod");
        assertThat(method.asked).doesNotContain("authorityConsented", "statutoryApprovalGiven");
    }

    @Test
    void aMethodThatIsNotApprovedIsDecidedAgain() {
        method.methodApproved = false;
        start().does("decideMethod", "approveMethod").waitsAt("decideMethod");
        assertThat(method.asked).doesNotContain("statutoryApprovalNeeded");
    }

    @Test
    void aboveTheOpenTenderAmountTheDepartmentInChargeConsentsBeforeFinanceApproves() {
        method.statutoryApprovalNeeded = true;
        Walk walk = start().does("decideMethod", "approveMethod").waitsAt("consentOfAuthority");
        assertThat(walk.candidates(walk.task("consentOfAuthority"))).containsExactly("authority");
        walk.does("consentOfAuthority").waitsAt("approvalOfTreasury");
        assertThat(walk.candidates(walk.task("approvalOfTreasury"))).containsExactly("treasury");
        method.statutoryApprovalGiven = false;
        walk.does("approvalOfTreasury").waitsAt("decideMethod").hasNotPassed("methodDecided");
        method.statutoryApprovalGiven = true;
        walk.does("decideMethod", "approveMethod", "consentOfAuthority", "approvalOfTreasury")
                .ends("methodDecided");
    }

    @Test
    void withoutTheConsentOfTheDepartmentInChargeFinanceIsNotAsked() {
        method.statutoryApprovalNeeded = true;
        method.authorityConsented = false;
        start().does("decideMethod", "approveMethod", "consentOfAuthority")
                .waitsAt("decideMethod")
                .hasNotPassed("approvalOfTreasury");
        assertThat(method.asked).doesNotContain("statutoryApprovalGiven");
    }

    @Test
    void aSingleSourceIsJustifiedBeforeAnybodyApprovesIt() {
        method.singleSourceChosen = true;
        method.statutoryApprovalNeeded = true;
        Walk walk = start().does("decideMethod", "approveMethod").waitsAt("justify");
        assertThat(walk.task("inside-singleSourceNotice").getAssignee()).isEqualTo(Recording.CASE);
        assertThat(method.asked).doesNotContain("statutoryApprovalNeeded");
        walk.does("inside-singleSourceNotice").waitsAt("consentOfAuthority");
    }

    @Test
    void aSingleSourceThatDoesNotStandIsReplacedByAnotherMethod() {
        method.singleSourceChosen = true;
        method.singleSourceJustified = false;
        start().does("decideMethod", "approveMethod", "inside-singleSourceNotice")
                .waitsAt("decideMethod");
        assertThat(method.done).isEmpty();
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "method");
    }
}
