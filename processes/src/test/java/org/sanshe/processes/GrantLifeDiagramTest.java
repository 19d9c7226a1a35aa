package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/grant/grantLife.bpmn", "called/grantExecution.bpmn"})
class GrantLifeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantLife", BEANS, "grantExecution");

    private final RecordingGrantLife steps = new RecordingGrantLife();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantLife", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "grantLife");
    }

    private static Walk signed() {
        return start().does("prepareAgreement", "signAgreement", "signForUnit").waitsAt("perform");
    }

    @Test
    void whatBothSignIsCarriedOutAuditedSettledClosedAndFollowedUp() {
        Walk walk = start().waitsAt("prepareAgreement");
        assertThat(walk.candidates(walk.task("prepareAgreement"))).containsExactly("officer");
        assertThat(walk.task("prepareAgreement").getDueDate()).isEqualTo(Recording.day("2026-06-01"));
        walk.does("prepareAgreement").waitsAt("signAgreement");
        assertThat(walk.candidates(walk.task("signAgreement"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("signAgreement").waitsAt("signForUnit");
        assertThat(walk.candidates(walk.task("signForUnit"))).containsExactly("section_head");
        walk.does("signForUnit").waitsAt("perform");
        walk.does("inside-grantExecution").waitsAt("auditCosts");
        assertThat(walk.candidates(walk.task("auditCosts"))).containsExactly("finance");
        walk.does("auditCosts").waitsAt("settleGrant");
        walk.does("settleGrant").waitsAt("approveSettlement");
        assertThat(walk.candidates(walk.task("approveSettlement"))).containsExactly("section_head");
        walk.does("approveSettlement").waitsAt("closeGrant");
        walk.does("closeGrant").waitsAt("followUpDate");
        walk.fires("followUpDate", Recording.day("2026-06-07")).waitsAt("reportFollowUp");
        assertThat(walk.candidates(walk.task("reportFollowUp"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("reportFollowUp").ends("archived");
        assertThat(steps.done).containsExactly("issueAgreement", "beginProject", "settle", "archiveGrant");
    }

    @Test
    void whatIsNotSignedInTimeLapses() {
        Walk walk = start().does("prepareAgreement");
        walk.fires("signingOverdue", Recording.day("2026-06-02")).runs("lapseAward");
        walk.hasNotPassed("signForUnit").ends("lapsed");
        assertThat(steps.done).containsExactly("issueAgreement", "lapseAward");
    }

    @Test
    void whatIsGivenUpLapses() {
        steps.granteeSigned = false;
        Walk walk = start().does("prepareAgreement", "signAgreement").runs("lapseAward");
        walk.ends("lapsed");
    }

    @Test
    void aDraftThatIsReturnedIsDraftedAnew() {
        steps.unitSigned = false;
        Walk walk =
                start().does("prepareAgreement", "signAgreement", "signForUnit").waitsAt("prepareAgreement");
        steps.unitSigned = true;
        walk.does("prepareAgreement", "signAgreement", "signForUnit").waitsAt("perform");
        assertThat(steps.done).containsExactly("issueAgreement", "issueAgreement", "beginProject");
    }

    @Test
    void aTerminatedProjectIsAuditedAndSettledToo() {
        steps.followUpWanted = false;
        Walk walk = signed().hears("grantTerminated").waitsAt("auditCosts");
        assertThat(walk.called("grantExecution")).isEmpty();
        walk.does("auditCosts", "settleGrant", "approveSettlement", "closeGrant")
                .hasNotPassed("reportFollowUp")
                .ends("archived");
    }

    @Test
    void aSettlementThatIsReturnedIsMadeAnewAndMoneyIsWaitedFor() {
        steps.settlementApproved = false;
        steps.moneyEven = false;
        Walk walk = signed().does("inside-grantExecution", "auditCosts", "settleGrant", "approveSettlement");
        walk.waitsAt("settleGrant");
        steps.settlementApproved = true;
        walk.does("settleGrant", "approveSettlement").waitsAt("moneyEvened");
        walk.hears("grantMoneyEven").waitsAt("closeGrant");
        assertThat(steps.done).containsExactly("issueAgreement", "beginProject", "settle");
    }
}
