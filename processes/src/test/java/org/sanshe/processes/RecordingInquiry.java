package org.sanshe.processes;

import java.util.Date;

public class RecordingInquiry extends Recording implements InquirySteps {

    boolean answeredPublicly = true;
    boolean changeNeeded;

    @Override
    public Date answerDue(String caseNo) {
        return answers("answerDue", caseNo, day("2026-04-10"));
    }

    @Override
    public boolean answeredPublicly(String caseNo) {
        return answers("answeredPublicly", caseNo, answeredPublicly);
    }

    @Override
    public void publishAnswer(String caseNo) {
        does("publishAnswer", caseNo);
    }

    @Override
    public void tellAsker(String caseNo) {
        does("tellAsker", caseNo);
    }

    @Override
    public boolean changeNeeded(String caseNo) {
        return answers("changeNeeded", caseNo, changeNeeded);
    }

    @Override
    public void callForChange(String caseNo) {
        does("callForChange", caseNo);
    }
}
