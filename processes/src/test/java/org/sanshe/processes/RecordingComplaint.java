package org.sanshe.processes;

import java.util.Date;

public class RecordingComplaint extends Recording implements ComplaintSteps {

    boolean accepted = true;
    boolean correctionAsked;
    boolean clockStopped;
    boolean suspensionChanges;
    boolean arrangementNeeded;

    @Override
    public Date reviewDue(String caseNo) {
        return answers("reviewDue", caseNo, day("2026-03-20"));
    }

    @Override
    public boolean accepted(String caseNo) {
        return answers("accepted", caseNo, accepted);
    }

    @Override
    public boolean correctionAsked(String caseNo) {
        return answers("correctionAsked", caseNo, correctionAsked);
    }

    @Override
    public String complainant(String caseNo) {
        return answers("complainant", caseNo, "52430198MJJ02003XF");
    }

    @Override
    public Date correctionDue(String caseNo) {
        return answers("correctionDue", caseNo, day("2026-03-25"));
    }

    @Override
    public void tellNotAccepted(String caseNo) {
        does("tellNotAccepted", caseNo);
    }

    @Override
    public void notifyParties(String caseNo) {
        does("notifyParties", caseNo);
    }

    @Override
    public Date answerDue(String caseNo) {
        return answers("answerDue", caseNo, day("2026-03-30"));
    }

    @Override
    public Date decisionDue(String caseNo) {
        return answers("decisionDue", caseNo, day("2026-05-06"));
    }

    @Override
    public boolean clockStopped(String caseNo) {
        return answers("clockStopped", caseNo, clockStopped);
    }

    @Override
    public boolean suspensionChanges(String caseNo) {
        return answers("suspensionChanges", caseNo, suspensionChanges);
    }

    @Override
    public void changeSuspension(String caseNo) {
        does("changeSuspension", caseNo);
    }

    @Override
    public void applyDecision(String caseNo) {
        does("applyDecision", caseNo);
    }

    @Override
    public boolean arrangementNeeded(String caseNo) {
        return answers("arrangementNeeded", caseNo, arrangementNeeded);
    }

    @Override
    public void closeWithdrawn(String caseNo) {
        does("closeWithdrawn", caseNo);
    }
}
