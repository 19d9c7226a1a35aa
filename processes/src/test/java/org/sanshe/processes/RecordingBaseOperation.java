package org.sanshe.processes;

import java.util.Date;

public class RecordingBaseOperation extends Recording implements BaseOperationSteps {

    boolean operationConfirmed;
    boolean goesOn;

    @Override
    public Date confirmOperationDue(String caseNo) {
        return answers("confirmOperationDue", caseNo, day("2026-06-22"));
    }

    @Override
    public boolean operationConfirmed(String caseNo) {
        return answers("operationConfirmed", caseNo, operationConfirmed);
    }

    @Override
    public Date operationBegins(String caseNo) {
        return answers("operationBegins", caseNo, day("2026-07-01"));
    }

    @Override
    public void beginOperation(String caseNo) {
        does("beginOperation", caseNo);
    }

    @Override
    public String operator(String caseNo) {
        return answers("operator", caseNo, "organization@#7");
    }

    @Override
    public Date reportOperationDue(String caseNo) {
        return answers("reportOperationDue", caseNo, day("2027-07-30"));
    }

    @Override
    public Date operationEnds(String caseNo) {
        return answers("operationEnds", caseNo, day("2028-07-01"));
    }

    @Override
    public Date judgeOperationDue(String caseNo) {
        return answers("judgeOperationDue", caseNo, day("2027-08-27"));
    }

    @Override
    public boolean goesOn(String caseNo) {
        return answers("goesOn", caseNo, goesOn);
    }

    @Override
    public void handBack(String caseNo) {
        does("handBack", caseNo);
    }
}
