package org.sanshe.processes;

public class RecordingProcurement extends Recording implements ProcurementSteps {

    String method = "CONSULTATION";
    boolean suppliersRanked = true;
    boolean awardStands = true;
    boolean contractConcluded = true;
    boolean nextCandidateExists;
    boolean retenders;
    boolean changesMethod;

    @Override
    public boolean isOpenTender(String caseNo) {
        return answers("isOpenTender", caseNo, method.equals("OPEN_TENDER"));
    }

    @Override
    public boolean isNegotiation(String caseNo) {
        return answers("isNegotiation", caseNo, method.equals("NEGOTIATION"));
    }

    @Override
    public boolean isSingleSource(String caseNo) {
        return answers("isSingleSource", caseNo, method.equals("SINGLE_SOURCE"));
    }

    @Override
    public boolean isOwnRules(String caseNo) {
        return answers("isOwnRules", caseNo, method.equals("OWN_RULES"));
    }

    @Override
    public boolean isFramework(String caseNo) {
        return answers("isFramework", caseNo, method.equals("FRAMEWORK"));
    }

    @Override
    public boolean isInvitedTender(String caseNo) {
        return answers("isInvitedTender", caseNo, method.equals("INVITED_TENDER"));
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
    public boolean retenders(String caseNo) {
        return answers("retenders", caseNo, retenders);
    }

    @Override
    public boolean changesMethod(String caseNo) {
        return answers("changesMethod", caseNo, changesMethod);
    }

    @Override
    public void endProcurement(String caseNo) {
        does("endProcurement", caseNo);
    }
}
