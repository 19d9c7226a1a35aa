package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingSoliciting extends Recording implements SolicitingSteps {

    boolean documentsApproved = true;
    boolean enoughResponses = true;
    boolean unlocked;

    @Override
    public boolean documentsApproved(String caseNo) {
        return answers("documentsApproved", caseNo, documentsApproved);
    }

    @Override
    public void publishNotice(String caseNo) {
        does("publishNotice", caseNo);
    }

    @Override
    public Date responseDeadline(String caseNo) {
        return answers("responseDeadline", caseNo, day("2026-04-13"));
    }

    @Override
    public void closeResponses(String caseNo) {
        does("closeResponses", caseNo);
    }

    @Override
    public boolean enoughResponses(String caseNo) {
        return answers("enoughResponses", caseNo, enoughResponses);
    }

    @Override
    public List<String> openers(String caseNo) {
        return answers("openers", caseNo, List.of("7", "8", "9"));
    }

    @Override
    public boolean unlocked(String caseNo) {
        return answers("unlocked", caseNo, unlocked);
    }

    @Override
    public void announceFailure(String caseNo) {
        does("announceFailure", caseNo);
    }
}
