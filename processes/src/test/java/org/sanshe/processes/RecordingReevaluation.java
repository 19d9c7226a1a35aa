package org.sanshe.processes;

import java.util.List;

public class RecordingReevaluation extends Recording implements ReevaluationSteps {

    boolean winnerChanged;

    @Override
    public List<String> members(String caseNo) {
        return answers("members", caseNo, List.of("11", "12", "13"));
    }

    @Override
    public void rankAgain(String caseNo) {
        does("rankAgain", caseNo);
    }

    @Override
    public boolean winnerChanged(String caseNo) {
        return answers("winnerChanged", caseNo, winnerChanged);
    }

    @Override
    public void reportToFinance(String caseNo) {
        does("reportToFinance", caseNo);
    }
}
