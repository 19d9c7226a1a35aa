package org.sanshe.processes;

import java.util.Date;

public class RecordingRectification extends Recording implements RectificationSteps {

    boolean moreTime;
    boolean met = true;
    boolean failedTwice;
    boolean last;

    @Override
    public void issueNotice(String caseNo) {
        does("issueNotice", caseNo);
    }

    @Override
    public String performer(String caseNo) {
        return answers("performer", caseNo, "organization@52430198MJJ02003XF");
    }

    @Override
    public Date planRectificationDue(String caseNo) {
        return answers("planRectificationDue", caseNo, day("2026-05-09"));
    }

    @Override
    public void reportPlanLate(String caseNo) {
        does("reportPlanLate", caseNo);
    }

    @Override
    public Date rectifyDue(String caseNo) {
        return answers("rectifyDue", caseNo, day("2026-05-30"));
    }

    @Override
    public void reportOverdue(String caseNo) {
        does("reportOverdue", caseNo);
    }

    @Override
    public boolean moreTimeAsked(String caseNo) {
        return answers("moreTimeAsked", caseNo, moreTime);
    }

    @Override
    public String checkers(String caseNo) {
        return answers("checkers", caseNo, "section_head");
    }

    @Override
    public Date recheckDue(String caseNo) {
        return answers("recheckDue", caseNo, day("2026-06-12"));
    }

    @Override
    public boolean allMet(String caseNo) {
        return answers("allMet", caseNo, met);
    }

    @Override
    public void closeRectification(String caseNo) {
        does("closeRectification", caseNo);
    }

    @Override
    public void noteMissed(String caseNo) {
        does("noteMissed", caseNo);
    }

    @Override
    public boolean failedTwice(String caseNo) {
        return answers("failedTwice", caseNo, failedTwice);
    }

    @Override
    public void returnItems(String caseNo) {
        does("returnItems", caseNo);
    }

    @Override
    public void applySanction(String caseNo) {
        does("applySanction", caseNo);
    }

    @Override
    public boolean lastStep(String caseNo) {
        return answers("lastStep", caseNo, last);
    }
}
