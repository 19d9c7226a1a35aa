package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationTerm extends Recording implements IncubationTermSteps {

    boolean periodicAhead = true;
    boolean finalWanted = true;
    boolean extended = true;

    @Override
    public Date reviewDay(String caseNo) {
        return answers("reviewDay", caseNo, day("2026-06-01"));
    }

    @Override
    public void openPeriodic(String caseNo) {
        does("openPeriodic", caseNo);
    }

    @Override
    public void judgeReviews(String caseNo) {
        does("judgeReviews", caseNo);
    }

    @Override
    public Date finalDay(String caseNo) {
        return answers("finalDay", caseNo, day("2026-06-02"));
    }

    @Override
    public void openFinal(String caseNo) {
        does("openFinal", caseNo);
    }

    @Override
    public Date decideTermDue(String caseNo) {
        return answers("decideTermDue", caseNo, day("2026-06-03"));
    }

    @Override
    public void extendTerm(String caseNo) {
        does("extendTerm", caseNo);
    }

    @Override
    public boolean periodicAhead(String caseNo) {
        return answers("periodicAhead", caseNo, periodicAhead);
    }

    @Override
    public boolean finalWanted(String caseNo) {
        return answers("finalWanted", caseNo, finalWanted);
    }

    @Override
    public boolean extended(String caseNo) {
        return answers("extended", caseNo, extended);
    }
}
