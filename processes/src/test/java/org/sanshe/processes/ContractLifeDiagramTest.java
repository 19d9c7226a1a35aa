package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/purchase/contractLife.bpmn", "called/contractPerformance.bpmn"})
class ContractLifeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("contractLife", BEANS, "contractPerformance");

    private final RecordingContractLife steps = new RecordingContractLife();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("contractLife", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "contractLife");
    }

    @Test
    void whatWasPerformedIsSettledItsBondReturnedAndItsFileArchived() {
        Walk walk =
                start().waitsAt("perform").does("inside-contractPerformance").waitsAt("settleContract");
        assertThat(walk.candidates(walk.task("settleContract"))).containsExactly("finance");
        assertThat(walk.task("settleContract").getDueDate()).isEqualTo(Recording.day("2026-06-03"));
        walk.does("settleContract").waitsAt("archiveContract");
        assertThat(walk.candidates(walk.task("archiveContract"))).containsExactly("procurement");
        walk.does("archiveContract")
                .hasNotPassed("publishSettlement", "contractTerminated")
                .ends("archived");
        assertThat(steps.done).containsExactly("endPerformance", "returnPerformanceBond");
    }

    @Test
    void theSettlementIsPublishedWhereTheUnitSaysSo() {
        steps.settlementPublic = true;
        Walk walk = start().does("inside-contractPerformance", "settleContract").waitsAt("publishSettlement");
        assertThat(walk.candidates(walk.task("publishSettlement"))).containsExactly("procurement");
        walk.does("publishSettlement", "archiveContract").ends("archived");
    }

    @Test
    void aTerminatedContractIsSettledWithoutMorePerformance() {
        Walk walk = start().hears("contractTerminated").waitsAt("settleContract");
        assertThat(walk.called("contractPerformance")).isEmpty();
        walk.does("settleContract", "archiveContract")
                .hasNotPassed("endPerformance")
                .ends("archived");
        assertThat(steps.done).containsExactly("returnPerformanceBond");
    }

    @Test
    void theEndOfTheTermIsToldBeforeAndReportedAfterAndEndsNothing() {
        Walk walk = start();
        walk.fires("termNear", Recording.day("2026-06-01")).runs("tellTermNear");
        walk.fires("termOver", Recording.day("2026-06-02")).runs("reportUnfinished");
        assertThat(steps.done).containsExactly("tellTermNear", "reportUnfinished");
        walk.waitsAt("perform")
                .does("inside-contractPerformance", "settleContract", "archiveContract")
                .ends("archived", "termNearTold", "unfinishedReported");
    }
}
