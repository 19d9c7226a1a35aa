package org.sanshe.processes;

import java.util.Date;

public class RecordingChallenge extends Recording implements ChallengeSteps {

    boolean admitted = true;
    boolean correctionAsked;
    boolean replyApproved = true;

    @Override
    public Date examineDue(String caseNo) {
        return answers("examineDue", caseNo, day("2026-03-16"));
    }

    @Override
    public boolean admitted(String caseNo) {
        return answers("admitted", caseNo, admitted);
    }

    @Override
    public boolean correctionAsked(String caseNo) {
        return answers("correctionAsked", caseNo, correctionAsked);
    }

    @Override
    public String challenger(String caseNo) {
        return answers("challenger", caseNo, "52430198MJJ02003XF");
    }

    @Override
    public Date correctionDue(String caseNo) {
        return answers("correctionDue", caseNo, day("2026-03-18"));
    }

    @Override
    public void tellNotAdmitted(String caseNo) {
        does("tellNotAdmitted", caseNo);
    }

    @Override
    public Date replyDue(String caseNo) {
        return answers("replyDue", caseNo, day("2026-03-20"));
    }

    @Override
    public boolean replyApproved(String caseNo) {
        return answers("replyApproved", caseNo, replyApproved);
    }

    @Override
    public void sendReply(String caseNo) {
        does("sendReply", caseNo);
    }

    @Override
    public void closeWithdrawn(String caseNo) {
        does("closeWithdrawn", caseNo);
    }
}
