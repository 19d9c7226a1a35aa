package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 按内控制度采购: all that {@code ownRules.bpmn} may ask of the application. 《政府采购法》第六十一条.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface OwnRulesSteps {

    /** 受邀供应商: the credit codes of those asked to quote. 《政府采购法》第六十一条. */
    List<String> suppliers(String caseNo);

    /** 报价截止: as the call says. 《政府采购法》第六十一条. */
    Date quotesDue(String caseNo);

    /** 报价足够: whether as many quoted as the unit's rules want for the amount. 《政府采购法》第六十一条. */
    boolean enoughQuotes(String caseNo);

    /** 决定人: the role that decides on the amount by the unit's rules. 《政府采购法》第六十一条. */
    String decider(String caseNo);

    /** 已选定: whether a quote was chosen. 《政府采购法》第六十一条. */
    boolean quoteChosen(String caseNo);

    /** 公开结果: tells all who quoted, and the public where the rules say so. 《政府采购法》第六十一条. */
    void announceQuote(String caseNo);

    /** 告知失败: tells all who were asked that nobody was chosen, and why. 《政府采购法》第六十一条. */
    void tellNoQuote(String caseNo);
}
