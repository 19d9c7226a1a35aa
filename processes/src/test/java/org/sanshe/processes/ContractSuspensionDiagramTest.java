package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/contractSuspension.bpmn")
class ContractSuspensionDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("contractSuspension", BEANS);

    private final RecordingContractSuspension steps = new RecordingContractSuspension();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("contractSuspension", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "contractSuspension");
    }

    @Test
    void theOtherSideIsHeardBeforeALeaderSuspendsAndResumes() {
        Walk walk = start().waitsAt("answerSuspension");
        assertThat(walk.candidates(walk.task("answerSuspension"))).containsExactly("organization@52430198MJJ02003XF");
        assertThat(walk.task("answerSuspension").getDueDate()).isEqualTo(Recording.day("2026-06-01"));
        walk.does("answerSuspension");
        assertThat(walk.candidates(walk.task("decideSuspension"))).containsExactly("leader");
        walk.does("decideSuspension").waitsAt("endSuspension");
        assertThat(steps.done).containsExactly("suspendPerformance");
        assertThat(walk.task("endSuspension").getDueDate()).isEqualTo(Recording.day("2026-06-02"));
        walk.does("endSuspension")
                .hasNotPassed("recordSilence", "declineSuspension", "proposeTermination")
                .ends("resumed");
        assertThat(steps.done).containsExactly("suspendPerformance", "resumePerformance");
    }

    @Test
    void whoDoesNotAnswerInTimeIsDecidedAboutAllTheSame() {
        steps.suspended = false;
        Walk walk = start();
        walk.fires("suspensionUnanswered", Recording.day("2026-06-01")).runs("recordSilence");
        walk.waitsAt("decideSuspension")
                .does("decideSuspension")
                .hasNotPassed("suspendPerformance")
                .ends("notSuspended");
        assertThat(steps.done).containsExactly("recordSilence", "declineSuspension");
    }

    @Test
    void whatCannotGoOnIsTerminatedInACaseOfItsOwn() {
        steps.resumes = false;
        start().does("answerSuspension", "decideSuspension", "endSuspension")
                .hasNotPassed("resumePerformance")
                .ends("toTermination");
        assertThat(steps.done).containsExactly("suspendPerformance", "proposeTermination");
    }
}
