package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/growthPlan.bpmn")
class GrowthPlanDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("growthPlan", BEANS);

    private final RecordingGrowthPlan steps = new RecordingGrowthPlan();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("growthPlan", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "growthPlan");
    }

    private Walk inForce() {
        return start().does("assess", "assess", "proposePlan", "checkPlan").waitsAt("reportProgress");
    }

    @Test
    void bothSidesAssessAndTheTenantProposesWhatTheDeskAgreesTo() {
        Walk walk = start();
        assertThat(walk.tasks("assess"))
                .flatExtracting(walk::candidates)
                .containsExactlyInAnyOrder("organization@#12", "officer");
        walk.does("assess").hasNotPassed("compareCapacity").does("assess").waitsAt("proposePlan");
        assertThat(walk.candidates(walk.task("proposePlan"))).containsExactly("organization@#12");
        steps.planAgreed = false;
        walk.does("proposePlan", "checkPlan").waitsAt("proposePlan");
        steps.planAgreed = true;
        walk.does("proposePlan", "checkPlan").waitsAt("reportProgress");
        assertThat(steps.done).containsExactly("openRound", "compareCapacity", "beginPlan");
        walk.hears("growthEnded").ends("planClosed");
    }

    @Test
    void goalsThatAreReachedAreConfirmedAndChangesAreAgreedAgain() {
        Walk walk = inForce().does("reportProgress").waitsAt("reportProgress");
        steps.claimsReached = true;
        walk.does("reportProgress").waitsAt("confirmGoals");
        assertThat(walk.candidates(walk.task("confirmGoals"))).containsExactly("officer");
        walk.does("confirmGoals").waitsAt("reportProgress");
        steps.claimsReached = false;
        steps.wantsChange = true;
        walk.does("reportProgress").waitsAt("proposePlan").hears("growthEnded").ends("planClosed");
    }

    @Test
    void theDiagnosisIsRepeatedAtHalfTimeAndAtTheEnd() {
        Walk walk =
                inForce().fires("nextRound", steps.nextRoundOn(Recording.CASE)).runs("repeatRound");
        steps.isFirstRound = false;
        walk.does("assess", "assess")
                .waitsAt("reportProgress")
                .runs("nextRound")
                .runs("repeatRound");
        steps.isLastRound = true;
        walk.does("assess", "assess")
                .waitsAt("confirmGoals")
                .does("confirmGoals")
                .ends("planClosed");
        assertThat(steps.done).endsWith("compareCapacity", "closePlan");
    }

    @Test
    void theEndOfTheTermEndsThePlanWhereverItStands() {
        start().hears("growthEnded").ends("planClosed");
        start().does("assess", "assess", "proposePlan")
                .waitsAt("checkPlan")
                .hears("growthEnded")
                .ends("planClosed");
        steps.claimsReached = true;
        inForce()
                .does("reportProgress")
                .waitsAt("confirmGoals")
                .hears("growthEnded")
                .ends("planClosed");
        assertThat(steps.done).filteredOn("closePlan"::equals).hasSize(3);
    }
}
