package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/grantExecution.bpmn")
class GrantExecutionDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantExecution", BEANS);

    private final RecordingGrantExecution steps = new RecordingGrantExecution();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantExecution", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "grantExecution");
    }

    @Test
    void fundedAndOpenedItsReportsAreWaitedFor() {
        Walk walk = start().waitsAt("commitGrantFunds");
        assertThat(walk.candidates(walk.task("commitGrantFunds"))).containsExactly("finance");
        walk.does("commitGrantFunds").waitsAt("submitFinalReport", "midtermDeadline");
        assertThat(steps.done).containsExactly("openInstalments");
        assertThat(walk.candidates(walk.task("submitFinalReport"))).containsExactly("organization@52430198MJJ02003XF");
        walk.fires("midtermDeadline", Recording.day("2026-06-03")).runs("judgeMidterm");
        walk.does("submitFinalReport").ends("reported", "midtermJudged");
        assertThat(steps.done).containsExactly("openInstalments", "judgeMidterm");
    }

    @Test
    void withoutAMidTermReportNothingIsJudgedAndALateFinalReportIsTold() {
        steps.hasMidterm = false;
        Walk walk = start().does("commitGrantFunds").waitsAt("submitFinalReport");
        walk.fires("finalReportOverdue", Recording.day("2026-06-02")).runs("reportFinalLate");
        walk.does("submitFinalReport")
                .hasNotPassed("judgeMidterm")
                .ends("reported", "finalLateReported", "withoutMidterm");
        assertThat(steps.done).containsExactly("openInstalments", "reportFinalLate");
    }
}
