package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationRegistration extends Recording implements IncubationRegistrationSteps {

    boolean filed = true;
    boolean checkPassed = true;
    boolean confirmed = true;

    @Override
    public String tenant(String caseNo) {
        return answers("tenant", caseNo, "organization@#7");
    }

    @Override
    public Date fileRegistrationDue(String caseNo) {
        return answers("fileRegistrationDue", caseNo, day("2026-06-01"));
    }

    @Override
    public Date reminderDay(String caseNo) {
        return answers("reminderDay", caseNo, day("2026-06-02"));
    }

    @Override
    public void remindRegistration(String caseNo) {
        does("remindRegistration", caseNo);
    }

    @Override
    public Date registrationDeadline(String caseNo) {
        return answers("registrationDeadline", caseNo, day("2026-06-03"));
    }

    @Override
    public void reportUnregistered(String caseNo) {
        does("reportUnregistered", caseNo);
    }

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public Date checkRegistrationDue(String caseNo) {
        return answers("checkRegistrationDue", caseNo, day("2026-06-04"));
    }

    @Override
    public String confirmer(String caseNo) {
        return answers("confirmer", caseNo, "officer");
    }

    @Override
    public Date confirmRegistrationDue(String caseNo) {
        return answers("confirmRegistrationDue", caseNo, day("2026-06-05"));
    }

    @Override
    public void settleCustody(String caseNo) {
        does("settleCustody", caseNo);
    }

    @Override
    public boolean filed(String caseNo) {
        return answers("filed", caseNo, filed);
    }

    @Override
    public boolean checkPassed(String caseNo) {
        return answers("checkPassed", caseNo, checkPassed);
    }

    @Override
    public boolean confirmed(String caseNo) {
        return answers("confirmed", caseNo, confirmed);
    }
}
