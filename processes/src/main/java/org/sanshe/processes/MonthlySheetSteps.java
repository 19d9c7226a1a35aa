package org.sanshe.processes;

/**
 * 月度服务台账: all that {@code monthlySheet.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the sheet and fails with an unchecked exception when there is none.
 */
public interface MonthlySheetSteps {

    /** 抽取样本: draws at random the records the officer looks at. 《政府采购法》第四十一条. */
    void drawSample(String caseNo);

    /** 是否确认: whether the officer confirmed the sheet. 《政府采购法》第四十一条. */
    boolean confirmed(String caseNo);

    /** 锁定台账: locks the month, keeps what it came to and issues the sheet. 《政府采购法》第四十一条. */
    void lockSheet(String caseNo);

    /** 退回台账: opens the month again and tells the organization why. 《政府采购法》第四十一条. */
    void returnSheet(String caseNo);

    /** 社会组织: the group of who handed the sheet in. */
    String organization(String caseNo);

    /** 是否再提交: whether the organization handed it in again instead of withdrawing it. 《政府采购法》第四十一条. */
    boolean resubmitted(String caseNo);
}
