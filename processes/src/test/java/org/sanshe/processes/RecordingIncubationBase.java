package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationBase extends Recording implements IncubationBaseSteps {

    boolean closing;
    boolean recognised;
    boolean refused;
    boolean closingConfirmed;

    @Override
    public boolean closing(String caseNo) {
        return answers("closing", caseNo, closing);
    }

    @Override
    public Date confirmBaseDue(String caseNo) {
        return answers("confirmBaseDue", caseNo, day("2026-06-22"));
    }

    @Override
    public boolean recognised(String caseNo) {
        return answers("recognised", caseNo, recognised);
    }

    @Override
    public boolean refused(String caseNo) {
        return answers("refused", caseNo, refused);
    }

    @Override
    public void putInForce(String caseNo) {
        does("putInForce", caseNo);
    }

    @Override
    public void discardBase(String caseNo) {
        does("discardBase", caseNo);
    }

    @Override
    public Date confirmClosingDue(String caseNo) {
        return answers("confirmClosingDue", caseNo, day("2026-06-23"));
    }

    @Override
    public boolean closingConfirmed(String caseNo) {
        return answers("closingConfirmed", caseNo, closingConfirmed);
    }

    @Override
    public void closeBase(String caseNo) {
        does("closeBase", caseNo);
    }
}
