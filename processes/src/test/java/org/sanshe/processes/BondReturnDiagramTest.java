package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/bondReturn.bpmn")
class BondReturnDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("bondReturn", BEANS);

    private final RecordingBondReturn bondReturn = new RecordingBondReturn();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("bondReturn", bondReturn);
    }

    @Test
    void aBondIsReturnedByFinanceInFiveWorkingDays() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "bondReturn").waitsAt("returnBond");
        assertThat(walk.candidates(walk.task("returnBond"))).containsExactly("finance");
        assertThat(walk.task("returnBond").getDueDate()).isEqualTo(Recording.day("2026-05-09"));
        walk.does("returnBond").ends("bondSettled");
        assertThat(bondReturn.done).containsExactly("settleBond");
    }

    @Test
    void aLateReturnIsReportedAndRemainsToBeDone() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "bondReturn");
        walk.fires("refundOverdue", Recording.day("2026-05-09")).runs("reportLateRefund");
        walk.waitsAt("returnBond").does("returnBond").ends("bondSettled", "lateRefundReported");
        assertThat(bondReturn.done).containsExactly("reportLateRefund", "settleBond");
    }
}
