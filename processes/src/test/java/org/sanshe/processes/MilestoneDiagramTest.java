package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/delivery/milestone.bpmn", "called/acceptance.bpmn"})
class MilestoneDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("milestone", BEANS, "acceptance");

    private final RecordingMilestone milestone = new RecordingMilestone();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("milestone", milestone);
    }

    @Test
    void whatIsCompleteIsAcceptedPublishedAndThenClaimed() {
        Walk walk = start().waitsAt("submitDeliverables");
        assertThat(walk.candidates(walk.task("submitDeliverables"))).containsExactly("organization@52430100MJ0000000X");
        assertThat(walk.task("submitDeliverables").getDueDate()).isEqualTo(Recording.day("2026-01-10"));
        walk.does("submitDeliverables");
        assertThat(walk.candidates(walk.task("checkDeliverables"))).containsExactly("officer");
        walk.does("checkDeliverables").waitsAt("acceptDelivery");
        assertThat(walk.task("inside-acceptance").getAssignee()).isEqualTo(Recording.CASE);
        walk.does("inside-acceptance")
                .hasNotPassed("resubmitDeliverables", "settleDispute", "rectify")
                .ends("accepted");
        assertThat(milestone.done).containsExactly("publishAcceptance", "claimPayment");
    }

    @Test
    void whatIsReturnedIsHandedInAgainAsOftenAsNeeded() {
        milestone.complete = false;
        Walk walk = start().does("submitDeliverables", "checkDeliverables").waitsAt("resubmitDeliverables");
        assertThat(walk.candidates(walk.task("resubmitDeliverables")))
                .containsExactly("organization@52430100MJ0000000X");
        walk.does("resubmitDeliverables", "checkDeliverables").waitsAt("resubmitDeliverables");
        milestone.complete = true;
        walk.does("resubmitDeliverables", "checkDeliverables").waitsAt("acceptDelivery");
        walk.does("inside-acceptance").ends("accepted");
    }

    @Test
    void lateDeliverablesAreAskedForAndLateAcceptanceStartsTheClock() {
        Walk walk = start();
        walk.fires("submissionOverdue", Recording.day("2026-01-10")).runs("remindSubmission");
        walk.waitsAt("submitDeliverables").does("submitDeliverables", "checkDeliverables");
        walk.fires("acceptanceOverdue", Recording.day("2026-01-23")).runs("recordLateAcceptance");
        walk.does("inside-acceptance").ends("accepted", "submissionReminded", "lateAcceptanceRecorded");
        assertThat(milestone.done)
                .containsExactly("remindSubmission", "recordLateAcceptance", "publishAcceptance", "claimPayment");
    }

    @Test
    void theUndisputedPartIsClaimedAtOnceAndTheDisputedOneAfterItsDecision() {
        milestone.disputed = true;
        Walk walk = start().does("submitDeliverables", "checkDeliverables", "inside-acceptance");
        walk.waitsAt("settleDispute");
        assertThat(milestone.done).containsExactly("publishAcceptance", "claimPayment");
        walk.does("settleDispute").ends("accepted");
        assertThat(milestone.done).containsExactly("publishAcceptance", "claimPayment", "claimDisputed");
    }

    @Test
    void whatIsRejectedIsRectifiedAndAcceptedAgainOrNotMet() {
        milestone.accepted = false;
        Walk walk = start().does("submitDeliverables", "checkDeliverables", "inside-acceptance");
        walk.waitsAt("rectify");
        assertThat(walk.task("rectify").getDueDate()).isEqualTo(Recording.day("2026-02-10"));
        walk.does("rectify").waitsAt("acceptDelivery").does("inside-acceptance").ends("notMet");
        assertThat(milestone.done).containsExactly("publishRejection");
    }

    @Test
    void aMilestoneIsCancelledWithItsAgreementEvenDuringAcceptance() {
        Walk walk = start().does("submitDeliverables", "checkDeliverables").hears("milestoneCancelled");
        assertThat(walk.tasks("inside-acceptance")).isEmpty();
        walk.ends("cancelled");
        assertThat(milestone.done).containsExactly("closeCancelled");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "milestone");
    }
}
