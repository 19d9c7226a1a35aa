package org.sanshe.processes;

public class RecordingCompetition extends Recording implements CompetitionSteps {

    boolean responsesOpened = true;
    boolean ranked = true;

    @Override
    public boolean responsesOpened(String caseNo) {
        return answers("responsesOpened", caseNo, responsesOpened);
    }

    @Override
    public boolean ranked(String caseNo) {
        return answers("ranked", caseNo, ranked);
    }
}
