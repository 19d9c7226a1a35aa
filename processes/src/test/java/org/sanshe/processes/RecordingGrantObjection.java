package org.sanshe.processes;

import java.util.Date;

public class RecordingGrantObjection extends Recording implements GrantObjectionSteps {

    boolean cancelled;

    @Override
    public void keepApart(String caseNo) {
        does("keepApart", caseNo);
    }

    @Override
    public Date investigateGrantDue(String caseNo) {
        return answers("investigateGrantDue", caseNo, day("2026-06-08"));
    }

    @Override
    public Date decideGrantObjectionDue(String caseNo) {
        return answers("decideGrantObjectionDue", caseNo, day("2026-06-15"));
    }

    @Override
    public boolean cancelled(String caseNo) {
        return answers("cancelled", caseNo, cancelled);
    }

    @Override
    public void cancelAward(String caseNo) {
        does("cancelAward", caseNo);
    }

    @Override
    public void keepAward(String caseNo) {
        does("keepAward", caseNo);
    }

    @Override
    public String objectionDecider(String caseNo) {
        return answers("objectionDecider", caseNo, "section_head");
    }
}
