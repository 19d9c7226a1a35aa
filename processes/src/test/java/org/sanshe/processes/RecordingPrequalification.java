package org.sanshe.processes;

public class RecordingPrequalification extends Recording implements PrequalificationSteps {

    boolean invited = true;

    @Override
    public boolean invited(String caseNo) {
        return answers("invited", caseNo, invited);
    }
}
