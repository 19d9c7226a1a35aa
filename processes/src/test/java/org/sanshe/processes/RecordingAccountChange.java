package org.sanshe.processes;

import java.util.Date;

public class RecordingAccountChange extends Recording implements AccountChangeSteps {

    boolean genuine = true;
    boolean approved = true;

    @Override
    public boolean changeGenuine(String caseNo) {
        return answers("changeGenuine", caseNo, genuine);
    }

    @Override
    public boolean changeApproved(String caseNo) {
        return answers("changeApproved", caseNo, approved);
    }

    @Override
    public void beginCooling(String caseNo) {
        does("beginCooling", caseNo);
    }

    @Override
    public Date coolingEnds(String caseNo) {
        return answers("coolingEnds", caseNo, day("2026-05-09"));
    }

    @Override
    public String applicant(String caseNo) {
        return answers("applicant", caseNo, "52430198MJK2000013");
    }

    @Override
    public void changeAccount(String caseNo) {
        does("changeAccount", caseNo);
    }

    @Override
    public void refuseChange(String caseNo) {
        does("refuseChange", caseNo);
    }
}
