package org.sanshe.processes;

import java.util.Date;

public class RecordingSurvey extends Recording implements SurveySteps {

    boolean approved = true;
    boolean enough = true;
    boolean extended;

    @Override
    public boolean approved(String caseNo) {
        return answers("approved", caseNo, approved);
    }

    @Override
    public void refuseSurvey(String caseNo) {
        does("refuseSurvey", caseNo);
    }

    @Override
    public void launchSurvey(String caseNo) {
        does("launchSurvey", caseNo);
    }

    @Override
    public Date surveyUntil(String caseNo) {
        return answers("surveyUntil", caseNo, day("2026-05-01"));
    }

    @Override
    public void closeSurvey(String caseNo) {
        does("closeSurvey", caseNo);
    }

    @Override
    public boolean quotaReached(String caseNo) {
        return answers("quotaReached", caseNo, enough);
    }

    @Override
    public boolean extended(String caseNo) {
        return answers("extended", caseNo, extended);
    }

    @Override
    public void abandonSurvey(String caseNo) {
        does("abandonSurvey", caseNo);
    }
}
