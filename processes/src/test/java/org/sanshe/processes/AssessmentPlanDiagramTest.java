package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/evaluation/assessmentPlan.bpmn")
class AssessmentPlanDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("assessmentPlan", BEANS);

    private final RecordingAssessmentPlan plan = new RecordingAssessmentPlan();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("assessmentPlan", plan);
    }

    @Test
    void whatWasApprovedOpensByItselfOneDayAfterTheOther() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessmentPlan").waitsAt("draftPlan");
        assertThat(walk.candidates(walk.task("draftPlan"))).containsExactly("officer");
        walk.does("draftPlan").waitsAt("approvePlan");
        assertThat(walk.candidates(walk.task("approvePlan"))).containsExactly("section_head");
        walk.does("approvePlan").waitsAt("nextOpening");
        walk.fires("nextOpening", Recording.day("2026-05-15")).runs("openDue").waitsAt("nextOpening");
        walk.fires("nextOpening", Recording.day("2026-09-14")).runs("openDue").ends("planDone");
        assertThat(plan.done).containsExactly("drawSpotChecks", "announcePlan", "openDue", "openDue");
    }

    @Test
    void whatWasReturnedIsDraftedAgainAndAPlanWithNothingToOpenIsDone() {
        plan.approved = false;
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "assessmentPlan");
        walk.does("draftPlan", "approvePlan").waitsAt("draftPlan");
        assertThat(plan.done).containsExactly("drawSpotChecks");
        plan.approved = true;
        plan.left = 0;
        walk.does("draftPlan", "approvePlan").hasNotPassed("openDue").ends("planDone");
    }
}
