package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/mentoring.bpmn")
class MentoringDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("mentoring", BEANS);

    private final RecordingMentoring steps = new RecordingMentoring();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("mentoring", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "mentoring");
    }

    private Walk coaching() {
        return start().does("pickMentors", "answerRequest", "agreeCoaching", "confirmCoaching")
                .waitsAt("coach");
    }

    @Test
    void theTenantPicksTheMentorAcceptsAndBothAgree() {
        Walk walk = start().waitsAt("pickMentors");
        assertThat(walk.candidates(walk.task("pickMentors"))).containsExactly("organization@#12");
        walk.does("pickMentors").waitsAt("answerRequest");
        assertThat(walk.task("answerRequest").getAssignee()).isEqualTo("31");
        walk.does("answerRequest", "agreeCoaching").waitsAt("confirmCoaching");
        steps.coachingAgreed = false;
        walk.does("confirmCoaching").waitsAt("agreeCoaching").does("agreeCoaching");
        steps.coachingAgreed = true;
        walk.does("confirmCoaching")
                .waitsAt("coach")
                .does("coach")
                .runs("endCoaching")
                .waitsAt("rateMentor", "rateTenant");
        walk.does("rateMentor").runs("closeTenantRating").does("rateTenant").runs("closeMentorRating");
        walk.fires("confirmationsOver", steps.confirmationsOver(Recording.CASE))
                .runs("recordCoaching")
                .ends("coached");
        assertThat(steps.done)
                .containsExactly(
                        "rankMentors",
                        "askMentor",
                        "beginCoaching",
                        "endCoaching",
                        "closeTenantRating",
                        "closeMentorRating",
                        "recordCoaching");
    }

    @Test
    void nobodyFits() {
        steps.anyFit = false;
        start().ends("noMentor");
        assertThat(steps.done).containsExactly("rankMentors", "tellNoMentor");
    }

    @Test
    void whoDeclinesOrIsSilentIsFollowedByTheNextPickAndThenByANewRanking() {
        Walk walk = start().does("pickMentors");
        steps.hasMore = true;
        walk.fires("answerOverdue", steps.answerRequestDue(Recording.CASE))
                .runs("noteSilence")
                .waitsAt("answerRequest");
        steps.hasMore = false;
        steps.accepted = false;
        walk.does("answerRequest").waitsAt("pickMentors").hears("growthEnded").ends("requestCancelled");
        assertThat(steps.done)
                .containsExactly(
                        "rankMentors", "askMentor", "noteSilence", "askMentor", "rankMentors", "cancelRequest");
    }

    @Test
    void theTermEndsTheCoachingAndWhoDoesNotRateIsNotWaitedFor() {
        Walk walk = coaching().hears("growthEnded").runs("endCoaching").waitsAt("rateMentor", "rateTenant");
        walk.runs("rateMentorOver")
                .runs("closeTenantRating")
                .runs("rateTenantOver")
                .runs("closeMentorRating");
        walk.runs("confirmationsOver").runs("recordCoaching").ends("coached");
    }

    @Test
    void theAgreedTimeEndsTheCoaching() {
        Walk walk =
                coaching().fires("coachingOver", steps.coachDue(Recording.CASE)).runs("endCoaching");
        walk.does("rateTenant").runs("closeMentorRating").does("rateMentor").runs("closeTenantRating");
        walk.runs("confirmationsOver").runs("recordCoaching").ends("coached");
    }

    @Test
    void theTermEndsARequestThatIsStillOpen() {
        start().does("pickMentors").hears("growthEnded").ends("requestCancelled");
        start().does("pickMentors", "answerRequest").hears("growthEnded").ends("requestCancelled");
        start().does("pickMentors", "answerRequest", "agreeCoaching")
                .hears("growthEnded")
                .ends("requestCancelled");
    }
}
