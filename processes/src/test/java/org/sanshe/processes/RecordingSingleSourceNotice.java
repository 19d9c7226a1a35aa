package org.sanshe.processes;

import java.util.Date;

public class RecordingSingleSourceNotice extends Recording implements SingleSourceNoticeSteps {

    boolean publicityNeeded = true;
    boolean objectionsRaised;
    boolean singleSourceKept = true;

    @Override
    public boolean publicityNeeded(String caseNo) {
        return answers("publicityNeeded", caseNo, publicityNeeded);
    }

    @Override
    public void publishSingleSource(String caseNo) {
        does("publishSingleSource", caseNo);
    }

    @Override
    public Date publicityEnds(String caseNo) {
        return answers("publicityEnds", caseNo, day("2026-05-10"));
    }

    @Override
    public boolean objectionsRaised(String caseNo) {
        return answers("objectionsRaised", caseNo, objectionsRaised);
    }

    @Override
    public Date handleObjectionsDue(String caseNo) {
        return answers("handleObjectionsDue", caseNo, day("2026-05-16"));
    }

    @Override
    public void answerObjections(String caseNo) {
        does("answerObjections", caseNo);
    }

    @Override
    public boolean singleSourceKept(String caseNo) {
        return answers("singleSourceKept", caseNo, singleSourceKept);
    }
}
