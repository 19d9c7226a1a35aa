package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationApplication extends Recording implements IncubationApplicationSteps {

    boolean refused;
    boolean returned;
    boolean withdrawn;
    boolean declined;
    boolean offered = true;
    boolean accepted = true;

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "organization@#7");
    }

    @Override
    public String applicant(String caseNo) {
        return answers("applicant", caseNo, "organization@#42");
    }

    @Override
    public Date checkApplicationDue(String caseNo) {
        return answers("checkApplicationDue", caseNo, day("2025-02-27"));
    }

    @Override
    public void tellHead(String caseNo) {
        does("tellHead", caseNo);
    }

    @Override
    public boolean isRefused(String caseNo) {
        return answers("isRefused", caseNo, refused);
    }

    @Override
    public boolean hasReturned(String caseNo) {
        return answers("hasReturned", caseNo, returned);
    }

    @Override
    public void tellRefused(String caseNo) {
        does("tellRefused", caseNo);
    }

    @Override
    public Date completeApplicationDue(String caseNo) {
        return answers("completeApplicationDue", caseNo, day("2025-03-06"));
    }

    @Override
    public void refuseLate(String caseNo) {
        does("refuseLate", caseNo);
    }

    @Override
    public void admit(String caseNo) {
        does("admit", caseNo);
    }

    @Override
    public boolean isWithdrawn(String caseNo) {
        return answers("isWithdrawn", caseNo, withdrawn);
    }

    @Override
    public boolean isDeclined(String caseNo) {
        return answers("isDeclined", caseNo, declined);
    }

    @Override
    public void tellDeclined(String caseNo) {
        does("tellDeclined", caseNo);
    }

    @Override
    public boolean isOffered(String caseNo) {
        return answers("isOffered", caseNo, offered);
    }

    @Override
    public void tellOffered(String caseNo) {
        does("tellOffered", caseNo);
    }

    @Override
    public Date acceptPlaceDue(String caseNo) {
        return answers("acceptPlaceDue", caseNo, day("2025-04-03"));
    }

    @Override
    public boolean isAccepted(String caseNo) {
        return answers("isAccepted", caseNo, accepted);
    }

    @Override
    public void beginIncubation(String caseNo) {
        does("beginIncubation", caseNo);
    }

    @Override
    public void recordForgone(String caseNo) {
        does("recordForgone", caseNo);
    }

    @Override
    public void lapse(String caseNo) {
        does("lapse", caseNo);
    }

    @Override
    public void tellWaiting(String caseNo) {
        does("tellWaiting", caseNo);
    }

    @Override
    public Date awaitPlaceDue(String caseNo) {
        return answers("awaitPlaceDue", caseNo, day("2026-03-31"));
    }

    @Override
    public void declineWaiting(String caseNo) {
        does("declineWaiting", caseNo);
    }

    @Override
    public void closeWithdrawn(String caseNo) {
        does("closeWithdrawn", caseNo);
    }
}
