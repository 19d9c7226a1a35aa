package org.sanshe.delivery.roster;

import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.AttendanceSteps;

/** What {@code attendance.bpmn} asks. */
@Steps("attendance")
class AttendanceProcess implements AttendanceSteps {

    private static final LegalBasis PAYMENT = new LegalBasis("政府采购法实施条例", "第五十一条");

    private final RosterRows rosters;
    private final AttendanceRows attendance;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;

    AttendanceProcess(
            RosterRows rosters, AttendanceRows attendance, Deadlines deadlines, Messages messages, Evidence evidence) {
        this.rosters = rosters;
        this.attendance = attendance;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public String performer(String caseNo) {
        return roster(caseNo).supplierCode();
    }

    @Override
    public Date confirmAttendanceDue(String caseNo) {
        var sheet = attendance.get(caseNo);
        return deadlines.set(caseNo, "confirmAttendance", "ATTENDANCE_CONFIRMATION", sheet.reportedOn());
    }

    @Override
    public void reportLateConfirmation(String caseNo) {
        Roster roster = roster(caseNo);
        String zh = "“" + roster.title() + "”" + attendance.get(caseNo).month() + "的考勤逾期未确认";
        messages.toRole(
                Role.SUPERVISOR,
                roster.unitId(),
                caseNo,
                zh,
                "The attendance of " + roster.title() + " was not answered in time",
                null);
        evidence.record(Act.of(caseNo, null, "late", "confirmAttendance", Map.of("what", zh))
                .by(PAYMENT));
    }

    @Override
    public boolean isConfirmed(String caseNo) {
        return "CONFIRM".equals(attendance.get(caseNo).outcome());
    }

    @Override
    public void lockAttendance(String caseNo) {
        Roster roster = roster(caseNo);
        var month = attendance.get(caseNo).month();
        attendance.lock(caseNo);
        deadlines.met(caseNo, "confirmAttendance");
        messages.toOrganization(
                roster.organizationId(),
                caseNo,
                "“" + roster.title() + "”" + month + "的考勤已确认",
                "The attendance of " + month + " is confirmed: " + roster.title(),
                null);
        evidence.record(Act.of(caseNo, null, "attendanceLocked", "lockAttendance", Map.of("month", month.toString()))
                .by(PAYMENT));
    }

    private Roster roster(String caseNo) {
        return rosters.get(attendance.get(caseNo).agreement());
    }
}
