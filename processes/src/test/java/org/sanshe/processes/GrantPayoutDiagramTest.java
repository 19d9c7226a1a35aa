package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/grantPayout.bpmn")
class GrantPayoutDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantPayout", BEANS);

    private final RecordingGrantPayout payout = new RecordingGrantPayout();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantPayout", payout);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "grantPayout");
    }

    @Test
    void whatIsPaidInPartsBecomesAProject() {
        payout.isProject = true;
        starts().ends("projectBegun");
        assertThat(payout.done).containsExactly("beginProject");
    }

    @Test
    void aSinglePayerPaysAndTheCaseEnds() {
        payout.covered = true;
        Walk walk = starts().waitsAt("commitFunds");
        assertThat(walk.candidates(walk.task("commitFunds"))).containsExactly("finance");
        walk.does("commitFunds").waitsAt("paymentsArrive");
        assertThat(payout.done).containsExactly("claimPayout");
        walk.hears("payoutPaid").ends("paidOut");
    }

    @Test
    void aLateMatchIsReportedAndStaysOwed() {
        Walk walk = starts().does("commitFunds").waitsAt("commitMatch");
        walk.fires("matchLate", payout.commitMatchDue(Recording.CASE)).runs("reportMatchMissing");
        payout.allPaid = true;
        walk.waitsAt("commitMatch").does("commitMatch").ends("paidOut", "matchReported");
        assertThat(payout.done).containsExactly("claimPayout", "reportMatchMissing");
    }

    @Test
    void theUseIsReportedReturnedAndAccepted() {
        payout.covered = true;
        payout.reportsUse = true;
        Walk walk = starts().does("commitFunds").hears("payoutPaid").waitsAt("reportUse");
        assertThat(walk.candidates(walk.task("reportUse"))).containsExactly("organization@52430198MJJ02003XF");
        walk.fires("useLate", payout.reportUseDue(Recording.CASE)).runs("remindUse");
        walk.does("reportUse").waitsAt("checkUse").does("checkUse").waitsAt("reportUse");
        payout.useAccepted = true;
        walk.does("reportUse", "checkUse").ends("payoutClosed", "useReminded");
        assertThat(payout.done).containsExactly("claimPayout", "remindUse");
    }

    @Test
    void whatWasMisusedIsRecovered() {
        payout.covered = true;
        payout.reportsUse = true;
        payout.useMisused = true;
        starts().does("commitFunds")
                .hears("payoutPaid")
                .does("reportUse", "checkUse")
                .ends("misuseRecovered");
        assertThat(payout.done).containsExactly("claimPayout", "recoverMisused");
    }
}
