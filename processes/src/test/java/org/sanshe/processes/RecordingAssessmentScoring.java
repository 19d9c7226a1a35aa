package org.sanshe.processes;

import java.util.List;

public class RecordingAssessmentScoring extends Recording implements AssessmentScoringSteps {

    List<String> undeclared = List.of("ann", "bea");
    List<String> scorers = List.of("ann", "bea");
    boolean seatsTaken = true;
    boolean sheetsIn = true;
    boolean agreed = true;
    boolean discussed = true;

    @Override
    public List<String> undeclared(String caseNo) {
        return answers("undeclared", caseNo, undeclared);
    }

    @Override
    public boolean seatsTaken(String caseNo) {
        return answers("seatsTaken", caseNo, seatsTaken);
    }

    @Override
    public void openSheets(String caseNo) {
        does("openSheets", caseNo);
    }

    @Override
    public List<String> scorers(String caseNo) {
        return answers("scorers", caseNo, scorers);
    }

    @Override
    public boolean sheetsIn(String caseNo) {
        return answers("sheetsIn", caseNo, sheetsIn);
    }

    @Override
    public void closeSheets(String caseNo) {
        does("closeSheets", caseNo);
    }

    @Override
    public boolean agreed(String caseNo) {
        return answers("agreed", caseNo, agreed);
    }

    @Override
    public boolean discussed(String caseNo) {
        return answers("discussed", caseNo, discussed);
    }

    @Override
    public List<String> revisers(String caseNo) {
        return answers("revisers", caseNo, List.of("ann", "bea"));
    }

    @Override
    public String arbiter(String caseNo) {
        return answers("arbiter", caseNo, "cid");
    }

    @Override
    public void settleScores(String caseNo) {
        does("settleScores", caseNo);
    }
}
