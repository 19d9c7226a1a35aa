package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/contractPerformance.bpmn")
class ContractPerformanceDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("contractPerformance", BEANS);

    private final RecordingContractPerformance steps = new RecordingContractPerformance();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("contractPerformance", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "contractPerformance");
    }

    @Test
    void milestonesOpenWhenThePlanAndTheFundsAreThere() {
        Walk walk = start().waitsAt("planPerformance", "commitFunds");
        assertThat(walk.candidates(walk.task("planPerformance"))).containsExactly("officer");
        assertThat(walk.task("planPerformance").getDueDate()).isEqualTo(Recording.day("2026-06-01"));
        assertThat(walk.candidates(walk.task("commitFunds"))).containsExactly("finance");
        assertThat(walk.task("commitFunds").getDueDate()).isEqualTo(Recording.day("2026-06-02"));
        walk.does("planPerformance").waitsAt("commitFunds", "ready");
        assertThat(steps.done).containsExactly("requestRoster", "adoptPlan");
        walk.does("commitFunds").waitsAt("performanceOver");
        assertThat(steps.done).containsExactly("requestRoster", "adoptPlan", "openMilestones");
        walk.hears("performanceOver")
                .hasNotPassed("acceptPlan", "rosterConfirmed")
                .ends("performed");
    }

    @Test
    void aContractWithPostsWaitsForItsRosterToo() {
        steps.rosterComplete = false;
        Walk walk = start().does("commitFunds", "planPerformance").waitsAt("rosterConfirmed");
        assertThat(steps.done).containsExactly("requestRoster", "adoptPlan");
        walk.hears("rosterConfirmed").waitsAt("performanceOver");
        assertThat(steps.done).containsExactly("requestRoster", "adoptPlan", "openMilestones");
    }

    @Test
    void aPlanThatDiffersFromTheContractIsAgreedToByTheOrganization() {
        steps.planNeedsAcceptance = true;
        steps.planAccepted = false;
        Walk walk = start().does("planPerformance").waitsAt("acceptPlan", "commitFunds");
        assertThat(walk.candidates(walk.task("acceptPlan"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("acceptPlan").waitsAt("planPerformance", "commitFunds");
        assertThat(steps.done).containsExactly("requestRoster");
        steps.planAccepted = true;
        walk.does("planPerformance", "acceptPlan").waitsAt("commitFunds", "ready");
        walk.does("commitFunds").waitsAt("performanceOver");
    }
}
