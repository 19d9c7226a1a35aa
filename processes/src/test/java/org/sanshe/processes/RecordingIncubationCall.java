package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationCall extends Recording implements IncubationCallSteps {

    boolean approved = true;
    boolean rejected;
    boolean rolling;
    boolean allChecked = true;
    boolean anyChecked = true;

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public boolean callApproved(String caseNo) {
        return answers("callApproved", caseNo, approved);
    }

    @Override
    public boolean callRejected(String caseNo) {
        return answers("callRejected", caseNo, rejected);
    }

    @Override
    public void cancelCall(String caseNo) {
        does("cancelCall", caseNo);
    }

    @Override
    public void publishCall(String caseNo) {
        does("publishCall", caseNo);
    }

    @Override
    public boolean isRolling(String caseNo) {
        return answers("isRolling", caseNo, rolling);
    }

    @Override
    public Date windowCloses(String caseNo) {
        return answers("windowCloses", caseNo, day("2025-03-01"));
    }

    @Override
    public void closeWindow(String caseNo) {
        does("closeWindow", caseNo);
    }

    @Override
    public Date sittingDue(String caseNo) {
        return answers("sittingDue", caseNo, day("2025-03-17"));
    }

    @Override
    public void conveneSitting(String caseNo) {
        does("conveneSitting", caseNo);
    }

    @Override
    public boolean allChecked(String caseNo) {
        return answers("allChecked", caseNo, allChecked);
    }

    @Override
    public boolean anyChecked(String caseNo) {
        return answers("anyChecked", caseNo, anyChecked);
    }

    @Override
    public void closeEmpty(String caseNo) {
        does("closeEmpty", caseNo);
    }

    @Override
    public void openSelection(String caseNo) {
        does("openSelection", caseNo);
    }

    @Override
    public void closeCall(String caseNo) {
        does("closeCall", caseNo);
    }
}
