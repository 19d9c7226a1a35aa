package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/lotteryYear.bpmn")
class LotteryYearDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("lotteryYear", BEANS);

    private final RecordingLotteryYear year = new RecordingLotteryYear();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("lotteryYear", year);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "lotteryYear").waitsAt("describeEffects");
    }

    @Test
    void aNoticeIsDrawnUpDescribedCheckedByAnotherAndPublished() {
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("describeEffects"))).containsExactly("officer");
        walk.does("describeEffects").waitsAt("checkNotice");
        assertThat(walk.candidates(walk.task("checkNotice"))).containsExactly("finance");
        walk.does("checkNotice").waitsAt("describeEffects");
        year.noticeApproved = true;
        walk.does("describeEffects", "checkNotice").ends("noticePublished");
        assertThat(year.done).containsExactly("drawUpNotice", "drawUpNotice", "publishNotice");
    }

    @Test
    void whoIsSlowIsRemindedAndWhoIsLateIsReported() {
        Walk walk = starts().fires("reminderDue", year.remindOn(Recording.CASE)).runs("remindNotice");
        walk.fires("noticeLate", year.noticeDue(Recording.CASE)).runs("reportLateNotice");
        walk.does("describeEffects").fires("checkLate", year.checkNoticeDue(Recording.CASE));
        walk.runs("reportLateNotice");
        year.noticeApproved = true;
        walk.does("checkNotice").ends("noticePublished", "noticeReminded", "lateReported");
        assertThat(year.done)
                .containsExactly(
                        "drawUpNotice", "remindNotice", "reportLateNotice", "reportLateNotice", "publishNotice");
    }
}
