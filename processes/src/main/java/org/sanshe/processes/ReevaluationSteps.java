package org.sanshe.processes;

import java.util.List;

/**
 * 重新评审: all that {@code reevaluation.bpmn} may ask of the application. Every method takes the case number of the
 * re-evaluation and fails with an unchecked exception when there is none. The list is never empty.
 */
public interface ReevaluationSteps {

    /** 原评审小组成员: person ids of the panel that evaluated. 财政部令第87号 第六十四条. */
    List<String> members(String caseNo);

    /** 重新汇总: ranks again from the corrected points; what was ranked before is kept. 财政部令第87号 第六十四条. */
    void rankAgain(String caseNo);

    /** 第一候选人改变: whether somebody else ranks first now. 财政部令第87号 第六十四条. */
    boolean winnerChanged(String caseNo);

    /** 报告财政部门: reports in writing and lets the award turn to who ranks first now. 《政府采购法实施条例》第四十四条. */
    void reportToFinance(String caseNo);
}
