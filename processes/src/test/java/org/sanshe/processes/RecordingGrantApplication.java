package org.sanshe.processes;

import java.util.Date;

public class RecordingGrantApplication extends Recording implements GrantApplicationSteps {

    boolean ineligible;
    boolean returned;
    boolean budgetRefused;

    @Override
    public String applicant(String caseNo) {
        return answers("applicant", caseNo, "52430100MJ0000000X");
    }

    @Override
    public Date checkFormDue(String caseNo) {
        return answers("checkFormDue", caseNo, day("2026-05-09"));
    }

    @Override
    public boolean foundIneligible(String caseNo) {
        return answers("foundIneligible", caseNo, ineligible);
    }

    @Override
    public boolean hasReturned(String caseNo) {
        return answers("hasReturned", caseNo, returned);
    }

    @Override
    public Date completeApplicationDue(String caseNo) {
        return answers("completeApplicationDue", caseNo, day("2026-05-16"));
    }

    @Override
    public void refuseLateCompletion(String caseNo) {
        does("refuseLateCompletion", caseNo);
    }

    @Override
    public void tellIneligible(String caseNo) {
        does("tellIneligible", caseNo);
    }

    @Override
    public Date checkBudgetDue(String caseNo) {
        return answers("checkBudgetDue", caseNo, day("2026-05-23"));
    }

    @Override
    public boolean budgetRefused(String caseNo) {
        return answers("budgetRefused", caseNo, budgetRefused);
    }

    @Override
    public void admit(String caseNo) {
        does("admit", caseNo);
    }

    @Override
    public void tellResult(String caseNo) {
        does("tellResult", caseNo);
    }

    @Override
    public void closeWithdrawn(String caseNo) {
        does("closeWithdrawn", caseNo);
    }
}
