package org.sanshe.processes;

/**
 * 重新开放台账: all that {@code sheetReopening.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the reopening and fails with an unchecked exception when there is none.
 */
public interface SheetReopeningSteps {

    /** 是否批准: whether the supervisor approved the reopening. 《政府采购法》第四十一条. */
    boolean approved(String caseNo);

    /** 开放台账: opens the month and tells the organization. 《政府采购法》第四十一条. */
    void reopenSheet(String caseNo);
}
