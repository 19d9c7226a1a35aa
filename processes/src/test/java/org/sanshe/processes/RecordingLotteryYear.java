package org.sanshe.processes;

import java.util.Date;

public class RecordingLotteryYear extends Recording implements LotteryYearSteps {

    boolean noticeApproved;

    @Override
    public void drawUpNotice(String caseNo) {
        does("drawUpNotice", caseNo);
    }

    @Override
    public Date noticeDue(String caseNo) {
        return answers("noticeDue", caseNo, day("2026-06-01"));
    }

    @Override
    public Date remindOn(String caseNo) {
        return answers("remindOn", caseNo, day("2026-06-02"));
    }

    @Override
    public void remindNotice(String caseNo) {
        does("remindNotice", caseNo);
    }

    @Override
    public void reportLateNotice(String caseNo) {
        does("reportLateNotice", caseNo);
    }

    @Override
    public Date checkNoticeDue(String caseNo) {
        return answers("checkNoticeDue", caseNo, day("2026-06-03"));
    }

    @Override
    public void publishNotice(String caseNo) {
        does("publishNotice", caseNo);
    }

    @Override
    public boolean noticeApproved(String caseNo) {
        return answers("noticeApproved", caseNo, noticeApproved);
    }
}
