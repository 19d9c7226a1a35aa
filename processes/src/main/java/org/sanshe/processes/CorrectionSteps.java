package org.sanshe.processes;

/**
 * 更正预算科目: all that {@code correction.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface CorrectionSteps {

    /** 复核岗位: the role chosen for the second person, as a candidate group. 《行政事业单位内部控制规范（试行）》第十五条. */
    String reviewer(String caseNo);

    /** 同意: whether the second person agreed; then it is booked already. */
    boolean isAgreed(String caseNo);

    /** 告知支付主体: tells the payer's finance officers that the budget item was corrected. */
    void announceCorrection(String caseNo);

    /** 告知不同意: tells who entered it, with the reason; nothing is booked. */
    void returnCorrection(String caseNo);
}
