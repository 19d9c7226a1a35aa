package org.sanshe.processes;

import java.util.Date;

public class RecordingCustodyAgreement extends Recording implements CustodyAgreementSteps {

    boolean foundersSigned;
    boolean custodianSigned;
    boolean unitSigned;
    boolean balanceHandedOver;

    @Override
    public Date signAsFoundersDue(String caseNo) {
        return answers("signAsFoundersDue", caseNo, day("2026-06-01"));
    }

    @Override
    public String founders(String caseNo) {
        return answers("founders", caseNo, "organization@#7");
    }

    @Override
    public Date signAsCustodianDue(String caseNo) {
        return answers("signAsCustodianDue", caseNo, day("2026-06-02"));
    }

    @Override
    public String custodian(String caseNo) {
        return answers("custodian", caseNo, "organization@#7");
    }

    @Override
    public Date signForUnitDue(String caseNo) {
        return answers("signForUnitDue", caseNo, day("2026-06-03"));
    }

    @Override
    public Date handOverCustodyDue(String caseNo) {
        return answers("handOverCustodyDue", caseNo, day("2026-06-04"));
    }

    @Override
    public String predecessor(String caseNo) {
        return answers("predecessor", caseNo, "organization@#7");
    }

    @Override
    public Date takeOverCustodyDue(String caseNo) {
        return answers("takeOverCustodyDue", caseNo, day("2026-06-05"));
    }

    @Override
    public void beginCustody(String caseNo) {
        does("beginCustody", caseNo);
    }

    @Override
    public void declineCustody(String caseNo) {
        does("declineCustody", caseNo);
    }

    @Override
    public boolean foundersSigned(String caseNo) {
        return answers("foundersSigned", caseNo, foundersSigned);
    }

    @Override
    public boolean custodianSigned(String caseNo) {
        return answers("custodianSigned", caseNo, custodianSigned);
    }

    @Override
    public boolean unitSigned(String caseNo) {
        return answers("unitSigned", caseNo, unitSigned);
    }

    @Override
    public boolean balanceHandedOver(String caseNo) {
        return answers("balanceHandedOver", caseNo, balanceHandedOver);
    }
}
