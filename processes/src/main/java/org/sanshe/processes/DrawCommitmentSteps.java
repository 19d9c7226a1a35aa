package org.sanshe.processes;

/**
 * 抽取承诺: all that {@code drawCommitment.bpmn} may ask of the application. The method takes the case number of the
 * commitment and fails with an unchecked exception when there is none.
 */
public interface DrawCommitmentSteps {

    /** 公布承诺摘要: publishes the digest and the public number named, and tells the supervisors. 条例第三十九条. */
    void publishCommitment(String caseNo);
}
