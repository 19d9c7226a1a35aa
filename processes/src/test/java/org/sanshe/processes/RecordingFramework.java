package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingFramework extends Recording implements FrameworkSteps {

    boolean planApproved = true;
    boolean openToAll = true;
    boolean responsesOpened = true;
    boolean candidatesRanked = true;
    List<String> admitted = List.of("52430121MJJ512341W", "52430121MJJ56781XP");
    boolean enoughSigned = true;

    @Override
    public boolean planApproved(String caseNo) {
        return answers("planApproved", caseNo, planApproved);
    }

    @Override
    public boolean openToAll(String caseNo) {
        return answers("openToAll", caseNo, openToAll);
    }

    @Override
    public void publishFramework(String caseNo) {
        does("publishFramework", caseNo);
    }

    @Override
    public Date frameworkExpires(String caseNo) {
        return answers("frameworkExpires", caseNo, day("2028-04-01"));
    }

    @Override
    public Date publishSummaryDue(String caseNo) {
        return answers("publishSummaryDue", caseNo, day("2028-04-17"));
    }

    @Override
    public boolean responsesOpened(String caseNo) {
        return answers("responsesOpened", caseNo, responsesOpened);
    }

    @Override
    public boolean candidatesRanked(String caseNo) {
        return answers("candidatesRanked", caseNo, candidatesRanked);
    }

    @Override
    public void announceAdmission(String caseNo) {
        does("announceAdmission", caseNo);
    }

    @Override
    public List<String> admitted(String caseNo) {
        return answers("admitted", caseNo, admitted);
    }

    @Override
    public Date signAgreementDue(String caseNo) {
        return answers("signAgreementDue", caseNo, day("2026-04-15"));
    }

    @Override
    public boolean enoughSigned(String caseNo) {
        return answers("enoughSigned", caseNo, enoughSigned);
    }

    @Override
    public void concludeFramework(String caseNo) {
        does("concludeFramework", caseNo);
    }

    @Override
    public Date fileFrameworkDue(String caseNo) {
        return answers("fileFrameworkDue", caseNo, day("2026-04-24"));
    }

    @Override
    public Date tellUsersDue(String caseNo) {
        return answers("tellUsersDue", caseNo, day("2026-04-18"));
    }

    @Override
    public void announceFailure(String caseNo) {
        does("announceFailure", caseNo);
    }
}
