package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationExit extends Recording implements IncubationExitSteps {

    boolean voluntary = true;
    boolean proposed = true;
    boolean pursued = true;
    boolean leaves = true;

    @Override
    public Date confirmExitDue(String caseNo) {
        return answers("confirmExitDue", caseNo, day("2026-06-01"));
    }

    @Override
    public Date considerExitDue(String caseNo) {
        return answers("considerExitDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void dropExit(String caseNo) {
        does("dropExit", caseNo);
    }

    @Override
    public void issueExitNotice(String caseNo) {
        does("issueExitNotice", caseNo);
    }

    @Override
    public String tenant(String caseNo) {
        return answers("tenant", caseNo, "organization@#7");
    }

    @Override
    public Date stateExitDue(String caseNo) {
        return answers("stateExitDue", caseNo, day("2026-06-03"));
    }

    @Override
    public Date decideExitDue(String caseNo) {
        return answers("decideExitDue", caseNo, day("2026-06-04"));
    }

    @Override
    public void leave(String caseNo) {
        does("leave", caseNo);
    }

    @Override
    public void keepTenant(String caseNo) {
        does("keepTenant", caseNo);
    }

    @Override
    public boolean voluntary(String caseNo) {
        return answers("voluntary", caseNo, voluntary);
    }

    @Override
    public boolean proposed(String caseNo) {
        return answers("proposed", caseNo, proposed);
    }

    @Override
    public boolean pursued(String caseNo) {
        return answers("pursued", caseNo, pursued);
    }

    @Override
    public boolean leaves(String caseNo) {
        return answers("leaves", caseNo, leaves);
    }
}
