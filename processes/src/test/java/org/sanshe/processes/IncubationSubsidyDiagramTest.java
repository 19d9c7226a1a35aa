package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationSubsidy.bpmn")
class IncubationSubsidyDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationSubsidy", BEANS);

    private final RecordingIncubationSubsidy subsidy = new RecordingIncubationSubsidy();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationSubsidy", subsidy);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationSubsidy").waitsAt("checkSubsidyRequest");
    }

    @Test
    void aRegisteredTenantIsPaidAsFarAsItsReceiptsProve() {
        subsidy.subsidyRequestApproved = true;
        subsidy.subsidyReceiptsReturned = true;
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("checkSubsidyRequest"))).containsExactly("officer");
        walk.does("checkSubsidyRequest").waitsAt("approveSubsidyRequest").does("approveSubsidyRequest");
        walk.waitsAt("handInSubsidyReceipts");
        assertThat(walk.candidates(walk.task("handInSubsidyReceipts"))).containsExactly("organization@#7");
        walk.does("handInSubsidyReceipts").waitsAt("checkSubsidyReceipts");
        assertThat(walk.candidates(walk.task("checkSubsidyReceipts"))).containsExactly("finance");
        walk.does("checkSubsidyReceipts").waitsAt("handInSubsidyReceipts");
        subsidy.subsidyReceiptsReturned = false;
        subsidy.subsidyReceiptsProven = true;
        walk.does("handInSubsidyReceipts", "checkSubsidyReceipts").ends("incubationSubsidyAwarded");
        assertThat(subsidy.done).containsExactly("payIncubationSubsidy");
    }

    @Test
    void foundersArePaidForThroughCustodyAtOnce() {
        subsidy.subsidyRequestApproved = true;
        subsidy.paidIntoCustody = true;
        starts().does("checkSubsidyRequest", "approveSubsidyRequest").ends("incubationSubsidyAwarded");
        assertThat(subsidy.done).containsExactly("payIncubationSubsidy");
    }

    @Test
    void whatIsNotApprovedNotHandedInOrNotProvenIsNotPaid() {
        starts().does("checkSubsidyRequest", "approveSubsidyRequest").ends("subsidyRequestRefused");
        subsidy.subsidyRequestApproved = true;
        Walk late = starts().does("checkSubsidyRequest", "approveSubsidyRequest");
        late.fires("subsidyReceiptsLate", subsidy.handInSubsidyReceiptsDue(Recording.CASE))
                .runs("lapseSubsidyRequest");
        late.ends("subsidyRequestLapsed");
        starts().does("checkSubsidyRequest", "approveSubsidyRequest", "handInSubsidyReceipts", "checkSubsidyReceipts")
                .ends("nothingToPay");
        assertThat(subsidy.done)
                .containsExactly("refuseSubsidyRequest", "lapseSubsidyRequest", "declineSubsidyReceipts");
    }
}
