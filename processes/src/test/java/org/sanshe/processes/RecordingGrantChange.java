package org.sanshe.processes;

import java.util.Date;

public class RecordingGrantChange extends Recording implements GrantChangeSteps {

    boolean needsApproval = true;

    boolean changeApproved = true;

    @Override
    public void noteChange(String caseNo) {
        does("noteChange", caseNo);
    }

    @Override
    public Date checkChangeDue(String caseNo) {
        return answers("checkChangeDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void applyChange(String caseNo) {
        does("applyChange", caseNo);
    }

    @Override
    public void refuseChange(String caseNo) {
        does("refuseChange", caseNo);
    }

    @Override
    public boolean needsApproval(String caseNo) {
        return answers("needsApproval", caseNo, needsApproval);
    }

    @Override
    public boolean changeApproved(String caseNo) {
        return answers("changeApproved", caseNo, changeApproved);
    }
}
