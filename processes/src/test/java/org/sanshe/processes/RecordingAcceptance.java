package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingAcceptance extends Recording implements AcceptanceSteps {

    boolean users;
    boolean waits;

    @Override
    public Date nameAcceptanceGroupDue(String caseNo) {
        return answers("nameAcceptanceGroupDue", caseNo, day("2026-01-23"));
    }

    @Override
    public boolean asksUsers(String caseNo) {
        return answers("asksUsers", caseNo, users);
    }

    @Override
    public void askUsers(String caseNo) {
        does("askUsers", caseNo);
    }

    @Override
    public List<String> members(String caseNo) {
        return answers("members", caseNo, List.of("11", "12", "13"));
    }

    @Override
    public Date judgeDeliveryDue(String caseNo) {
        return answers("judgeDeliveryDue", caseNo, day("2026-01-23"));
    }

    @Override
    public boolean waitsForVoices(String caseNo) {
        return answers("waitsForVoices", caseNo, waits);
    }

    @Override
    public Date voicesUntil(String caseNo) {
        return answers("voicesUntil", caseNo, day("2026-01-21"));
    }

    @Override
    public void reportFewVoices(String caseNo) {
        does("reportFewVoices", caseNo);
    }

    @Override
    public Date concludeAcceptanceDue(String caseNo) {
        return answers("concludeAcceptanceDue", caseNo, day("2026-01-23"));
    }
}
