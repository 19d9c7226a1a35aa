package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubation extends Recording implements IncubationSteps {

    boolean tenantSigned = true;
    boolean unitAgreed = true;
    boolean graduates = true;
    boolean followed = true;

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public Date draftIncubationAgreementDue(String caseNo) {
        return answers("draftIncubationAgreementDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void issueIncubationAgreement(String caseNo) {
        does("issueIncubationAgreement", caseNo);
    }

    @Override
    public String tenant(String caseNo) {
        return answers("tenant", caseNo, "organization@#7");
    }

    @Override
    public Date signIncubationAgreementDue(String caseNo) {
        return answers("signIncubationAgreementDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void lapseTenancy(String caseNo) {
        does("lapseTenancy", caseNo);
    }

    @Override
    public Date countersignIncubationDue(String caseNo) {
        return answers("countersignIncubationDue", caseNo, day("2026-06-03"));
    }

    @Override
    public Date termStart(String caseNo) {
        return answers("termStart", caseNo, day("2026-06-04"));
    }

    @Override
    public void beginTerm(String caseNo) {
        does("beginTerm", caseNo);
    }

    @Override
    public void graduate(String caseNo) {
        does("graduate", caseNo);
    }

    @Override
    public void leaveAtEnd(String caseNo) {
        does("leaveAtEnd", caseNo);
    }

    @Override
    public void windUp(String caseNo) {
        does("windUp", caseNo);
    }

    @Override
    public Date handOverDue(String caseNo) {
        return answers("handOverDue", caseNo, day("2026-06-05"));
    }

    @Override
    public void escalateHandOver(String caseNo) {
        does("escalateHandOver", caseNo);
    }

    @Override
    public void freePlace(String caseNo) {
        does("freePlace", caseNo);
    }

    @Override
    public void openFollowUp(String caseNo) {
        does("openFollowUp", caseNo);
    }

    @Override
    public void closeTenancy(String caseNo) {
        does("closeTenancy", caseNo);
    }

    @Override
    public boolean tenantSigned(String caseNo) {
        return answers("tenantSigned", caseNo, tenantSigned);
    }

    @Override
    public boolean unitAgreed(String caseNo) {
        return answers("unitAgreed", caseNo, unitAgreed);
    }

    @Override
    public boolean graduates(String caseNo) {
        return answers("graduates", caseNo, graduates);
    }

    @Override
    public boolean followed(String caseNo) {
        return answers("followed", caseNo, followed);
    }
}
