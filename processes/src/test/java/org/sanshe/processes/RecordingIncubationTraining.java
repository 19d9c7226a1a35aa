package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationTraining extends Recording implements IncubationTrainingSteps {

    boolean isCancelled = false;

    @Override
    public void publishTraining(String caseNo) {
        does("publishTraining", caseNo);
    }

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public Date coursesOver(String caseNo) {
        return answers("coursesOver", caseNo, day("2026-07-01"));
    }

    @Override
    public boolean isCancelled(String caseNo) {
        return answers("isCancelled", caseNo, isCancelled);
    }

    @Override
    public void cancelTraining(String caseNo) {
        does("cancelTraining", caseNo);
    }

    @Override
    public Date checkAttendanceDue(String caseNo) {
        return answers("checkAttendanceDue", caseNo, day("2026-07-10"));
    }

    @Override
    public void issueCertificates(String caseNo) {
        does("issueCertificates", caseNo);
    }
}
