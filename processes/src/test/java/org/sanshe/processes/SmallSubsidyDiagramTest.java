package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/smallSubsidy.bpmn")
class SmallSubsidyDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("smallSubsidy", BEANS);

    private final RecordingSmallSubsidy subsidy = new RecordingSmallSubsidy();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("smallSubsidy", subsidy);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "smallSubsidy").waitsAt("approveSubsidy");
    }

    @Test
    void receiptsAreHandedInReturnedCheckedAndPaidFor() {
        subsidy.subsidyApproved = true;
        subsidy.receiptsReturned = true;
        Walk walk = starts().does("approveSubsidy").waitsAt("handInReceipts");
        assertThat(walk.candidates(walk.task("handInReceipts"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("handInReceipts").waitsAt("checkReceipts");
        assertThat(walk.candidates(walk.task("checkReceipts"))).containsExactly("finance");
        walk.does("checkReceipts").waitsAt("handInReceipts");
        subsidy.receiptsReturned = false;
        subsidy.receiptsProven = true;
        walk.does("handInReceipts", "checkReceipts").ends("subsidyAwarded");
        assertThat(subsidy.done).containsExactly("awardSubsidy");
    }

    @Test
    void whatIsNotApprovedNotHandedInOrNotProvenIsNotPaid() {
        starts().does("approveSubsidy").ends("subsidyRefused");
        subsidy.subsidyApproved = true;
        Walk late = starts().does("approveSubsidy");
        late.fires("receiptsLate", subsidy.handInReceiptsDue(Recording.CASE)).runs("lapseSubsidy");
        late.ends("subsidyLapsed");
        starts().does("approveSubsidy", "handInReceipts", "checkReceipts").ends("nothingProven");
        assertThat(subsidy.done).containsExactly("refuseSubsidy", "lapseSubsidy", "declineSubsidy");
    }
}
