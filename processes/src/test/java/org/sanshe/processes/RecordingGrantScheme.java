package org.sanshe.processes;

public class RecordingGrantScheme extends Recording implements GrantSchemeSteps {

    boolean approved;
    boolean rejected;

    @Override
    public boolean schemeApproved(String caseNo) {
        return answers("schemeApproved", caseNo, approved);
    }

    @Override
    public boolean schemeRejected(String caseNo) {
        return answers("schemeRejected", caseNo, rejected);
    }

    @Override
    public void putInForce(String caseNo) {
        does("putInForce", caseNo);
    }

    @Override
    public void discardScheme(String caseNo) {
        does("discardScheme", caseNo);
    }
}
