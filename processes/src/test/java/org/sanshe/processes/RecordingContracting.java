package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingContracting extends Recording implements ContractingSteps {

    boolean contractReviewed = true;
    List<String> approvalLevels = List.of("section_head", "leader");
    boolean contractRefused;
    boolean contractApproved = true;
    String supplier = "91110000A";
    boolean supplierSigned = true;
    boolean buyerSigned = true;
    boolean buyerReturned;

    @Override
    public boolean contractReviewed(String caseNo) {
        return answers("contractReviewed", caseNo, contractReviewed);
    }

    @Override
    public List<String> approvalLevels(String caseNo) {
        return answers("approvalLevels", caseNo, approvalLevels);
    }

    @Override
    public boolean contractRefused(String caseNo) {
        return answers("contractRefused", caseNo, contractRefused);
    }

    @Override
    public boolean contractApproved(String caseNo) {
        return answers("contractApproved", caseNo, contractApproved);
    }

    @Override
    public String supplier(String caseNo) {
        return answers("supplier", caseNo, supplier);
    }

    @Override
    public Date signingDue(String caseNo) {
        return answers("signingDue", caseNo, day("2026-05-10"));
    }

    @Override
    public boolean supplierSigned(String caseNo) {
        return answers("supplierSigned", caseNo, supplierSigned);
    }

    @Override
    public void recordRefusal(String caseNo) {
        does("recordRefusal", caseNo);
    }

    @Override
    public boolean buyerSigned(String caseNo) {
        return answers("buyerSigned", caseNo, buyerSigned);
    }

    @Override
    public boolean buyerReturned(String caseNo) {
        return answers("buyerReturned", caseNo, buyerReturned);
    }

    @Override
    public void recordBuyerRefusal(String caseNo) {
        does("recordBuyerRefusal", caseNo);
    }

    @Override
    public void concludeContract(String caseNo) {
        does("concludeContract", caseNo);
    }

    @Override
    public Date publishContractDue(String caseNo) {
        return answers("publishContractDue", caseNo, day("2026-05-12"));
    }

    @Override
    public Date fileContractDue(String caseNo) {
        return answers("fileContractDue", caseNo, day("2026-05-19"));
    }

    @Override
    public void reportLatePublication(String caseNo) {
        does("reportLatePublication", caseNo);
    }

    @Override
    public void reportLateFiling(String caseNo) {
        does("reportLateFiling", caseNo);
    }
}
