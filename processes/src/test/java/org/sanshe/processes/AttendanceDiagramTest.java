package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/delivery/attendance.bpmn")
class AttendanceDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("attendance", BEANS);

    private final RecordingAttendance attendance = new RecordingAttendance();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("attendance", attendance);
    }

    @Test
    void aMonthIsLockedWhenTheOfficerConfirmed() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "attendance").waitsAt("confirmAttendance");
        assertThat(walk.candidates(walk.task("confirmAttendance"))).containsExactly("officer");
        assertThat(walk.task("confirmAttendance").getDueDate()).isEqualTo(Recording.day("2026-08-10"));
        walk.does("confirmAttendance").ends("locked");
        assertThat(attendance.done).containsExactly("lockAttendance");
    }

    @Test
    void aReturnedMonthIsCorrectedAndALateAnswerReported() {
        attendance.confirmed = false;
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "attendance");
        walk.fires("confirmationOverdue", Recording.day("2026-08-10")).runs("reportLateConfirmation");
        walk.waitsAt("confirmAttendance").does("confirmAttendance").waitsAt("correctAttendance");
        assertThat(walk.candidates(walk.task("correctAttendance"))).containsExactly("organization@52430121MJJ512341W");
        assertThat(attendance.done).containsExactly("reportLateConfirmation");
        attendance.confirmed = true;
        walk.does("correctAttendance", "confirmAttendance").ends("locked", "lateReported");
        assertThat(attendance.done).containsExactly("reportLateConfirmation", "lockAttendance");
    }
}
