package org.sanshe.processes;

public class RecordingDrawCommitment extends Recording implements DrawCommitmentSteps {

    @Override
    public void publishCommitment(String caseNo) {
        does("publishCommitment", caseNo);
    }
}
