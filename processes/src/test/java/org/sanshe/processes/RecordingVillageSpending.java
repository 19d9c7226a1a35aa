package org.sanshe.processes;

import java.util.List;

public class RecordingVillageSpending extends Recording implements VillageSpendingSteps {

    List<String> signers = List.of("31", "32");
    boolean spendingRefused;
    boolean spendingApproved = true;

    @Override
    public List<String> signers(String caseNo) {
        return answers("signers", caseNo, signers);
    }

    @Override
    public boolean spendingRefused(String caseNo) {
        return answers("spendingRefused", caseNo, spendingRefused);
    }

    @Override
    public boolean spendingApproved(String caseNo) {
        return answers("spendingApproved", caseNo, spendingApproved);
    }

    @Override
    public void refuseSpending(String caseNo) {
        does("refuseSpending", caseNo);
    }

    @Override
    public String bookkeeper(String caseNo) {
        return answers("bookkeeper", caseNo, "33");
    }

    @Override
    public void discloseSpending(String caseNo) {
        does("discloseSpending", caseNo);
    }
}
