package org.sanshe.processes;

import java.util.Date;

public class RecordingGrantLife extends Recording implements GrantLifeSteps {

    boolean granteeSigned = true;

    boolean unitSigned = true;

    boolean settlementApproved = true;

    boolean moneyEven = true;

    boolean followUpWanted = true;

    @Override
    public Date prepareAgreementDue(String caseNo) {
        return answers("prepareAgreementDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void issueAgreement(String caseNo) {
        does("issueAgreement", caseNo);
    }

    @Override
    public Date signAgreementDue(String caseNo) {
        return answers("signAgreementDue", caseNo, day("2026-06-02"));
    }

    @Override
    public String grantee(String caseNo) {
        return answers("grantee", caseNo, "organization@52430198MJJ02003XF");
    }

    @Override
    public void lapseAward(String caseNo) {
        does("lapseAward", caseNo);
    }

    @Override
    public Date signForUnitDue(String caseNo) {
        return answers("signForUnitDue", caseNo, day("2026-06-03"));
    }

    @Override
    public void beginProject(String caseNo) {
        does("beginProject", caseNo);
    }

    @Override
    public Date auditCostsDue(String caseNo) {
        return answers("auditCostsDue", caseNo, day("2026-06-04"));
    }

    @Override
    public Date settleGrantDue(String caseNo) {
        return answers("settleGrantDue", caseNo, day("2026-06-05"));
    }

    @Override
    public void settle(String caseNo) {
        does("settle", caseNo);
    }

    @Override
    public Date closeGrantDue(String caseNo) {
        return answers("closeGrantDue", caseNo, day("2026-06-06"));
    }

    @Override
    public Date followUpDate(String caseNo) {
        return answers("followUpDate", caseNo, day("2026-06-07"));
    }

    @Override
    public Date reportFollowUpDue(String caseNo) {
        return answers("reportFollowUpDue", caseNo, day("2026-06-08"));
    }

    @Override
    public void archiveGrant(String caseNo) {
        does("archiveGrant", caseNo);
    }

    @Override
    public boolean granteeSigned(String caseNo) {
        return answers("granteeSigned", caseNo, granteeSigned);
    }

    @Override
    public boolean unitSigned(String caseNo) {
        return answers("unitSigned", caseNo, unitSigned);
    }

    @Override
    public boolean settlementApproved(String caseNo) {
        return answers("settlementApproved", caseNo, settlementApproved);
    }

    @Override
    public boolean moneyEven(String caseNo) {
        return answers("moneyEven", caseNo, moneyEven);
    }

    @Override
    public boolean followUpWanted(String caseNo) {
        return answers("followUpWanted", caseNo, followUpWanted);
    }
}
