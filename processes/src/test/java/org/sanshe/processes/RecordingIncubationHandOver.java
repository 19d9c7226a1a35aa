package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationHandOver extends Recording implements IncubationHandOverSteps {

    boolean handOverSigned = true;

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public Date prepareHandOverDue(String caseNo) {
        return answers("prepareHandOverDue", caseNo, day("2026-06-01"));
    }

    @Override
    public String tenant(String caseNo) {
        return answers("tenant", caseNo, "organization@#7");
    }

    @Override
    public Date signHandOverDue(String caseNo) {
        return answers("signHandOverDue", caseNo, day("2026-06-02"));
    }

    @Override
    public Date witnessHandOverDue(String caseNo) {
        return answers("witnessHandOverDue", caseNo, day("2026-06-03"));
    }

    @Override
    public void issueHandOver(String caseNo) {
        does("issueHandOver", caseNo);
    }

    @Override
    public boolean handOverSigned(String caseNo) {
        return answers("handOverSigned", caseNo, handOverSigned);
    }
}
