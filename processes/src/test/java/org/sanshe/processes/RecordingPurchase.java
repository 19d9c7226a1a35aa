package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingPurchase extends Recording implements PurchaseSteps {

    boolean budgetConfirmed = true;
    boolean budgetReturned;
    boolean surveyRequired;
    boolean requirementApproved = true;
    boolean intentPeriodApplies = true;
    boolean contractConcluded = true;
    List<String> lots = List.of(CASE);

    @Override
    public boolean budgetConfirmed(String caseNo) {
        return answers("budgetConfirmed", caseNo, budgetConfirmed);
    }

    @Override
    public boolean budgetReturned(String caseNo) {
        return answers("budgetReturned", caseNo, budgetReturned);
    }

    @Override
    public void tellNoBudget(String caseNo) {
        does("tellNoBudget", caseNo);
    }

    @Override
    public boolean surveyRequired(String caseNo) {
        return answers("surveyRequired", caseNo, surveyRequired);
    }

    @Override
    public boolean requirementApproved(String caseNo) {
        return answers("requirementApproved", caseNo, requirementApproved);
    }

    @Override
    public void publishIntent(String caseNo) {
        does("publishIntent", caseNo);
    }

    @Override
    public boolean intentPeriodApplies(String caseNo) {
        return answers("intentPeriodApplies", caseNo, intentPeriodApplies);
    }

    @Override
    public Date intentPeriodEnds(String caseNo) {
        return answers("intentPeriodEnds", caseNo, day("2026-03-31"));
    }

    @Override
    public void divideIntoLots(String caseNo) {
        does("divideIntoLots", caseNo);
    }

    @Override
    public List<String> lots(String caseNo) {
        return answers("lots", caseNo, lots);
    }

    @Override
    public boolean contractConcluded(String caseNo) {
        return answers("contractConcluded", caseNo, contractConcluded);
    }

    @Override
    public void tellWithdrawal(String caseNo) {
        does("tellWithdrawal", caseNo);
    }
}
