package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 磋商评审: all that {@code evaluation.bpmn} may ask of the application, from drawing the panel to the signed report.
 *
 * <p>Every method takes the case number of the purchase and fails with an unchecked exception when there is none. The
 * lists are never empty and have no element twice: the engine would pass an empty list without a word.
 */
public interface EvaluationSteps {

    /** 磋商小组成员: person ids of all who were drawn and have yet to declare an interest. 《政府采购法实施条例》第九条. */
    List<String> panelMembers(String caseNo);

    /** 磋商小组组成合格: odd, at least three, two thirds experts, nobody recused. 财库〔2014〕214号 第十四条. */
    boolean panelComplete(String caseNo);

    /** 磋商小组组长: person id of the head of the panel. */
    String panelLeader(String caseNo);

    /** 合格供应商达到法定家数: whether enough responses comply to ask for final offers. 214号 第二十一条. */
    boolean enoughCompliant(String caseNo);

    /** 参加最后报价的供应商: credit codes of the compliant bidders. 214号 第二十一条. */
    List<String> bidders(String caseNo);

    /** 最后报价截止时间: until when a final offer counts. 214号 第二十一条. */
    Date finalOfferDeadline(String caseNo);

    /** 有效最后报价达到法定家数: whether enough final offers came in. 214号 第二十一条. */
    boolean enoughOffers(String caseNo);

    /** 评审成员: person ids of the members who score and sign, each alone. 214号 第二十三条. */
    List<String> scorers(String caseNo);

    /** 汇总评分并排序: adds up the scores and ranks the candidates. 214号 第二十五条. */
    void rankResponses(String caseNo);

    /** 终止公告: publishes that too few suppliers were left, and why. 《政府采购法》第三十六条; 214号 第三十四条. */
    void announceFailure(String caseNo);
}
