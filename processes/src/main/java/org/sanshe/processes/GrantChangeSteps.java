package org.sanshe.processes;

import java.util.Date;

/**
 * 变更资助项目: all that {@code grantChange.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface GrantChangeSteps {

    /** 备案. 《预算法》第五十七条. */
    void noteChange(String caseNo);

    /** 审核变更期限. 《预算法》第五十七条. */
    Date checkChangeDue(String caseNo);

    /** 实施变更. 《预算法》第五十七条. */
    void applyChange(String caseNo);

    /** 不予变更. 《预算法》第五十七条. */
    void refuseChange(String caseNo);

    /** 须审批？. */
    boolean needsApproval(String caseNo);

    /** 同意？. */
    boolean changeApproved(String caseNo);
}
