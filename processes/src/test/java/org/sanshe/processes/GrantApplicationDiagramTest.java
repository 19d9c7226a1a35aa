package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/grantApplication.bpmn")
class GrantApplicationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantApplication", BEANS);

    private final RecordingGrantApplication steps = new RecordingGrantApplication();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantApplication", steps);
    }

    @Test
    void whatIsCompleteIsCheckedByTwoPeopleAdmittedAndToldItsResult() {
        Walk walk = start().waitsAt("checkForm");
        assertThat(walk.candidates(walk.task("checkForm"))).containsExactly("officer");
        assertThat(walk.task("checkForm").getDueDate()).isEqualTo(Recording.day("2026-05-09"));
        walk.does("checkForm").waitsAt("checkBudget");
        assertThat(walk.candidates(walk.task("checkBudget"))).containsExactly("finance");
        walk.does("checkBudget").waitsAt("roundDecided").hears("grantDecided").ends("applicationDecided");
        assertThat(steps.done).containsExactly("admit", "tellResult");
    }

    @Test
    void whatIsReturnedIsCompletedByTheApplicantAndCheckedAgain() {
        steps.returned = true;
        Walk walk = start().does("checkForm").waitsAt("completeApplication");
        assertThat(walk.candidates(walk.task("completeApplication")))
                .containsExactly("organization@52430100MJ0000000X");
        walk.does("completeApplication").waitsAt("checkForm");
        steps.returned = false;
        walk.does("checkForm", "checkBudget").hears("grantDecided").ends("applicationDecided");
    }

    @Test
    void whoDoesNotCompleteInTimeIsOut() {
        steps.returned = true;
        start().does("checkForm")
                .fires("completionLate", Recording.day("2026-05-16"))
                .runs("refuseLateCompletion")
                .ends("applicationLate");
        assertThat(steps.done).containsExactly("refuseLateCompletion");
    }

    @Test
    void whoMayNotApplyIsToldAtOnce() {
        steps.ineligible = true;
        start().does("checkForm").ends("applicationIneligible");
        assertThat(steps.done).containsExactly("tellIneligible");
    }

    @Test
    void aBudgetThatCannotBeMendedEndsIt() {
        steps.budgetRefused = true;
        start().does("checkForm", "checkBudget").ends("applicationIneligible");
        assertThat(steps.done).containsExactly("tellIneligible");
    }

    @Test
    void theApplicantMayWithdrawWhereverItStands() {
        start().hears("applicationWithdrawn").ends("withdrawn");
        start().does("checkForm").hears("applicationWithdrawn").ends("withdrawn");
        steps.returned = true;
        start().does("checkForm").hears("applicationWithdrawn").ends("withdrawn");
        assertThat(steps.done).containsExactly("closeWithdrawn", "closeWithdrawn", "closeWithdrawn");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "grantApplication");
    }
}
