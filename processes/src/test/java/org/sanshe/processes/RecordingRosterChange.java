package org.sanshe.processes;

import java.util.Date;

public class RecordingRosterChange extends Recording implements RosterChangeSteps {

    boolean first;
    boolean withdrawn;
    boolean consentNeeded = true;
    boolean tacit;
    boolean agreed = true;

    @Override
    public boolean isFirst(String caseNo) {
        return answers("isFirst", caseNo, first);
    }

    @Override
    public String performer(String caseNo) {
        return answers("performer", caseNo, "52430121MJJ512341W");
    }

    @Override
    public Date fillRosterDue(String caseNo) {
        return answers("fillRosterDue", caseNo, day("2026-07-15"));
    }

    @Override
    public boolean isWithdrawn(String caseNo) {
        return answers("isWithdrawn", caseNo, withdrawn);
    }

    @Override
    public boolean consentNeeded(String caseNo) {
        return answers("consentNeeded", caseNo, consentNeeded);
    }

    @Override
    public boolean silenceConsents(String caseNo) {
        return answers("silenceConsents", caseNo, tacit);
    }

    @Override
    public Date consentDue(String caseNo) {
        return answers("consentDue", caseNo, day("2026-07-22"));
    }

    @Override
    public void reportSilence(String caseNo) {
        does("reportSilence", caseNo);
    }

    @Override
    public void consentBySilence(String caseNo) {
        does("consentBySilence", caseNo);
    }

    @Override
    public boolean isAgreed(String caseNo) {
        return answers("isAgreed", caseNo, agreed);
    }

    @Override
    public void takeEffect(String caseNo) {
        does("takeEffect", caseNo);
    }

    @Override
    public void cancelChange(String caseNo) {
        does("cancelChange", caseNo);
    }
}
