package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/yearlyFunds.bpmn")
class YearlyFundsDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("yearlyFunds", BEANS);

    private final RecordingYearlyFunds steps = new RecordingYearlyFunds();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("yearlyFunds", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "yearlyFunds");
    }

    @Test
    void fundsAreCommittedWhenTheYearHasBegun() {
        Walk walk = start().waitsAt("fundsExpected");
        walk.fires("fundsExpected", Recording.day("2026-06-01")).waitsAt("commitFundsOfYear");
        assertThat(walk.candidates(walk.task("commitFundsOfYear"))).containsExactly("finance");
        assertThat(walk.task("commitFundsOfYear").getDueDate()).isEqualTo(Recording.day("2026-06-02"));
        walk.does("commitFundsOfYear").hasNotPassed("nothingToCommit").ends("fundsCommitted");
        assertThat(steps.done).isEmpty();
    }

    @Test
    void whatIsNotNeededAnyMoreIsNotAskedFor() {
        steps.yearNeeded = false;
        start().runs("fundsExpected").hasNotPassed("commitFundsOfYear").ends("nothingToCommit");
    }

    @Test
    void whatHasNotArrivedIsReportedAndStillWaitedFor() {
        steps.yearCovered = false;
        Walk walk = start().runs("fundsExpected");
        walk.fires("fundsLate", Recording.day("2026-06-02")).runs("reportMissing");
        assertThat(steps.done).containsExactly("reportMissing");
        walk.does("commitFundsOfYear").waitsAt("commitFundsOfYear");
        walk.hears("fundsNotNeeded").hasNotPassed("fundsCommitted").ends("nothingToCommit", "missingReported");
    }
}
