package org.sanshe.processes;

import java.util.Date;

public class RecordingPurchase extends Recording implements PurchaseSteps {

    boolean budgetConfirmed = true;
    boolean budgetReturned;
    boolean surveyRequired;
    boolean requirementApproved = true;
    boolean intentPeriodApplies = true;
    boolean methodApproved = true;
    boolean statutoryApprovalNeeded;
    boolean statutoryApprovalGiven = true;
    boolean suppliersRanked = true;
    boolean awardStands = true;
    boolean contractConcluded = true;
    boolean nextCandidateExists;

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
    public boolean methodApproved(String caseNo) {
        return answers("methodApproved", caseNo, methodApproved);
    }

    @Override
    public boolean statutoryApprovalNeeded(String caseNo) {
        return answers("statutoryApprovalNeeded", caseNo, statutoryApprovalNeeded);
    }

    @Override
    public boolean statutoryApprovalGiven(String caseNo) {
        return answers("statutoryApprovalGiven", caseNo, statutoryApprovalGiven);
    }

    @Override
    public boolean suppliersRanked(String caseNo) {
        return answers("suppliersRanked", caseNo, suppliersRanked);
    }

    @Override
    public boolean awardStands(String caseNo) {
        return answers("awardStands", caseNo, awardStands);
    }

    @Override
    public boolean contractConcluded(String caseNo) {
        return answers("contractConcluded", caseNo, contractConcluded);
    }

    @Override
    public boolean nextCandidateExists(String caseNo) {
        return answers("nextCandidateExists", caseNo, nextCandidateExists);
    }

    @Override
    public void tellWithdrawal(String caseNo) {
        does("tellWithdrawal", caseNo);
    }
}
