package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/custodySpending.bpmn")
class CustodySpendingDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("custodySpending", BEANS);

    private final RecordingCustodySpending spending = new RecordingCustodySpending();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("custodySpending", spending);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "custodySpending").waitsAt("checkSpending");
    }

    @Test
    void aSpendingIsCheckedReturnedCorrectedApprovedAndPaid() {
        spending.spendingReturned = true;
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("checkSpending"))).containsExactly("officer");
        walk.does("checkSpending").waitsAt("correctSpending");
        assertThat(walk.candidates(walk.task("correctSpending"))).containsExactly("organization@#7");
        spending.spendingReturned = false;
        spending.spendingChecked = spending.spendingApproved = spending.spendingDone = true;
        walk.does("correctSpending", "checkSpending").waitsAt("approveSpending");
        assertThat(walk.candidates(walk.task("approveSpending"))).containsExactly("officer");
        walk.does("approveSpending").waitsAt("paySpending");
        assertThat(walk.candidates(walk.task("paySpending"))).containsExactly("organization@#7");
        walk.does("paySpending").ends("spendingPaid");
        assertThat(spending.done).containsExactly("closeSpending");
    }

    @Test
    void whatIsNotPassedNotApprovedOrNotPaidIsRefused() {
        starts().does("checkSpending").ends("spendingRefused");
        spending.spendingChecked = true;
        starts().does("checkSpending", "approveSpending").ends("spendingRefused");
        spending.spendingApproved = true;
        starts().does("checkSpending", "approveSpending", "paySpending").ends("spendingRefused");
        assertThat(spending.done).containsExactly("refuseSpending", "refuseSpending", "refuseSpending");
    }
}
