package org.sanshe.processes;

/**
 * 预算指标: all that {@code quota.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface QuotaSteps {

    /** 复核岗位: the role chosen for the second person, as a candidate group. 《行政事业单位内部控制规范（试行）》第十五条. */
    String reviewer(String caseNo);

    /** 同意: whether the second person agreed; then it is booked already. */
    boolean isAgreed(String caseNo);

    /** 告知支付主体: tells the payers' finance officers that quota was issued or taken back. */
    void announceQuota(String caseNo);

    /** 告知不同意: tells who entered it, with the reason; nothing is booked. */
    void returnQuota(String caseNo);
}
