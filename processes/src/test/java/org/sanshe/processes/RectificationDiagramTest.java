package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/evaluation/rectification.bpmn")
class RectificationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("rectification", BEANS);

    private final RecordingRectification rectification = new RecordingRectification();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("rectification", rectification);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "rectification").waitsAt("planRectification");
    }

    private static Walk inHand() {
        return starts().does("planRectification").waitsAt("rectify");
    }

    @Test
    void whatIsPutRightAndFoundSoBySomebodyElseIsClosed() {
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("planRectification"))).containsExactly("organization@52430198MJJ02003XF");
        assertThat(walk.task("planRectification").getDueDate()).isEqualTo(Recording.day("2026-05-09"));
        walk.does("planRectification").waitsAt("rectify");
        assertThat(walk.task("rectify").getDueDate()).isEqualTo(Recording.day("2026-05-30"));
        walk.does("rectify").waitsAt("recheck");
        assertThat(walk.candidates(walk.task("recheck"))).containsExactly("section_head");
        walk.does("recheck").hasNotPassed("returnItems", "decideSanction").ends("rectified");
        assertThat(rectification.done).containsExactly("issueNotice", "closeRectification");
    }

    @Test
    void moreTimeIsAskedForAndDecidedByTheOfficer() {
        Walk walk = inHand();
        rectification.moreTime = true;
        walk.does("rectify").waitsAt("decideExtension");
        assertThat(walk.candidates(walk.task("decideExtension"))).containsExactly("officer");
        rectification.moreTime = false;
        walk.does("decideExtension")
                .waitsAt("rectify")
                .does("rectify")
                .does("recheck")
                .ends("rectified");
    }

    @Test
    void whatFailsOnceIsReturnedAndTwiceIsPunishedStepByStep() {
        rectification.met = false;
        Walk walk = inHand().does("rectify").does("recheck").waitsAt("rectify");
        assertThat(rectification.done).containsExactly("issueNotice", "returnItems");
        rectification.failedTwice = true;
        walk.does("rectify").does("recheck").waitsAt("decideSanction");
        assertThat(walk.candidates(walk.task("decideSanction"))).containsExactly("leader");
        walk.does("decideSanction").waitsAt("rectify");
        assertThat(rectification.done).endsWith("applySanction", "returnItems");
        rectification.last = true;
        walk.does("rectify").does("recheck").does("decideSanction");
        walk.hasNotPassed("closeRectification").ends("terminationProposed");
        assertThat(rectification.done).endsWith("applySanction");
    }

    @Test
    void aDelayIsReportedAndTheDutyGoesOn() {
        Walk walk = starts().fires("planOverdue", Recording.day("2026-05-09")).runs("reportPlanLate");
        walk.waitsAt("planRectification").does("planRectification");
        walk.fires("rectifyOverdue", Recording.day("2026-05-30")).runs("reportOverdue");
        walk.waitsAt("rectify")
                .does("rectify")
                .does("recheck")
                .ends("rectified", "planLateReported", "overdueReported");
        assertThat(rectification.done)
                .containsExactly("issueNotice", "reportPlanLate", "reportOverdue", "closeRectification");
    }

    @Test
    void whatIsHeldToBeMissedCountsAsAFailure() {
        Walk walk = starts().hears("rectificationMissed").waitsAt("rectify");
        assertThat(rectification.done).containsExactly("issueNotice", "noteMissed", "returnItems");
        rectification.failedTwice = true;
        walk.hears("rectificationMissed").waitsAt("decideSanction");
        rectification.last = true;
        walk.does("decideSanction").ends("terminationProposed");
    }
}
