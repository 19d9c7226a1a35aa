package org.sanshe.processes;

import java.util.Date;

public class RecordingDocumentsChange extends Recording implements DocumentsChangeSteps {

    boolean changeApproved = true;
    boolean givenUp;

    @Override
    public Date closesAt(String caseNo) {
        return answers("closesAt", caseNo, day("2026-04-20"));
    }

    @Override
    public boolean changeApproved(String caseNo) {
        return answers("changeApproved", caseNo, changeApproved);
    }

    @Override
    public void publishChange(String caseNo) {
        does("publishChange", caseNo);
    }

    @Override
    public boolean givenUp(String caseNo) {
        return answers("givenUp", caseNo, givenUp);
    }

    @Override
    public void dropChange(String caseNo) {
        does("dropChange", caseNo);
    }

    @Override
    public void lapseChange(String caseNo) {
        does("lapseChange", caseNo);
    }
}
