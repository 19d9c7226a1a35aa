package org.sanshe.processes;

import java.util.Date;

public class RecordingGrantTermination extends Recording implements GrantTerminationSteps {

    boolean terminates = true;

    @Override
    public Date explainFailureDue(String caseNo) {
        return answers("explainFailureDue", caseNo, day("2026-06-01"));
    }

    @Override
    public String grantee(String caseNo) {
        return answers("grantee", caseNo, "organization@52430198MJJ02003XF");
    }

    @Override
    public Date decideGrantTerminationDue(String caseNo) {
        return answers("decideGrantTerminationDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void terminateGrant(String caseNo) {
        does("terminateGrant", caseNo);
    }

    @Override
    public void continueGrant(String caseNo) {
        does("continueGrant", caseNo);
    }

    @Override
    public boolean terminates(String caseNo) {
        return answers("terminates", caseNo, terminates);
    }
}
