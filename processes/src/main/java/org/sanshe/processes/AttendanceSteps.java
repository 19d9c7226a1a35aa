package org.sanshe.processes;

import java.util.Date;

/**
 * 月度考勤: all that {@code attendance.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the month's attendance and fails with an unchecked exception when there is
 * none.
 */
public interface AttendanceSteps {

    /** 承接主体: the credit code of who performs the agreement. */
    String performer(String caseNo);

    /** 确认期限. */
    Date confirmAttendanceDue(String caseNo);

    /** 报告逾期确认: tells the supervisor; the duty goes on. 《政府采购法实施条例》第五十一条. */
    void reportLateConfirmation(String caseNo);

    /** 是否确认. */
    boolean isConfirmed(String caseNo);

    /** 锁定月度考勤: from now on the month's roster does not change. */
    void lockAttendance(String caseNo);
}
