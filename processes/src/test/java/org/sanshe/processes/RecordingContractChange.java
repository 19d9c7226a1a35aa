package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingContractChange extends Recording implements ContractChangeSteps {

    boolean changeReviewed = true;
    List<String> levels = List.of("section_head", "finance");
    boolean changeRefused = false;
    boolean changeApproved = true;
    boolean supplierSigned = true;
    boolean buyerSigned = true;
    boolean moneyAdded = false;

    @Override
    public boolean changeReviewed(String caseNo) {
        return answers("changeReviewed", caseNo, changeReviewed);
    }

    @Override
    public List<String> changeLevels(String caseNo) {
        return answers("changeLevels", caseNo, levels);
    }

    @Override
    public boolean changeRefused(String caseNo) {
        return answers("changeRefused", caseNo, changeRefused);
    }

    @Override
    public boolean changeApproved(String caseNo) {
        return answers("changeApproved", caseNo, changeApproved);
    }

    @Override
    public String supplier(String caseNo) {
        return answers("supplier", caseNo, "52430198MJJ02003XF");
    }

    @Override
    public boolean supplierSigned(String caseNo) {
        return answers("supplierSigned", caseNo, supplierSigned);
    }

    @Override
    public boolean buyerSigned(String caseNo) {
        return answers("buyerSigned", caseNo, buyerSigned);
    }

    @Override
    public void refuseChange(String caseNo) {
        does("refuseChange", caseNo);
    }

    @Override
    public void changeContract(String caseNo) {
        does("changeContract", caseNo);
    }

    @Override
    public Date publishChangeDue(String caseNo) {
        return answers("publishChangeDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void reportLateChange(String caseNo) {
        does("reportLateChange", caseNo);
    }

    @Override
    public boolean moneyAdded(String caseNo) {
        return answers("moneyAdded", caseNo, moneyAdded);
    }

    @Override
    public void cancelChange(String caseNo) {
        does("cancelChange", caseNo);
    }
}
