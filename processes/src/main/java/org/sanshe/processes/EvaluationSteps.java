package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 评审: all that {@code evaluation.bpmn} may ask of the application, from the check of qualification to the signed report.
 *
 * <p>Every method takes the case number of the purchase and fails with an unchecked exception when there is none. The
 * lists are never empty and have no element twice: the engine would pass an empty list without a word. No question
 * changes anything.
 */
public interface EvaluationSteps {

    /** 采购人审查资格: whether the purchaser checks qualification, as in tenders, and not the panel. 财政部令第87号 第四十四条. */
    boolean purchaserChecks(String caseNo);

    /** 合格投标人达到法定家数: whether enough bidders are qualified to go on. 财政部令第87号 第四十四条. */
    boolean enoughQualified(String caseNo);

    /** 评审小组成员: person ids of all who were drawn and have yet to declare an interest. 《政府采购法实施条例》第九条. */
    List<String> panelMembers(String caseNo);

    /** 评审小组组成合格: odd, as many as the table wants, two thirds experts, nobody recused. 《政府采购法实施条例》第三十九条. */
    boolean panelComplete(String caseNo);

    /** 补抽后合格: complete again after the responses were reviewed, so that only points and result are missing. 《政府采购法实施条例》第九条. */
    boolean refilled(String caseNo);

    /** 评审小组组长: person id of the head of the panel. */
    String panelLeader(String caseNo);

    /** 合格供应商达到法定家数: whether enough responses comply to go on. 《政府采购法》第三十六条; 214号 第二十一条. */
    boolean enoughCompliant(String caseNo);

    /** 要求最后报价: whether the method lets suppliers make a final offer, as a tender does not. 《政府采购法》第三十八条. */
    boolean finalOffersWanted(String caseNo);

    /** 参加最后报价的供应商: credit codes of the compliant bidders. 《政府采购法》第三十八条; 214号 第二十一条. */
    List<String> bidders(String caseNo);

    /** 最后报价截止时间: until when a final offer counts. 214号 第二十一条. */
    Date finalOfferDeadline(String caseNo);

    /** 启封最后报价: opens what was sealed, when all offers are in or their time is up. 214号 第二十一条. */
    void openOffers(String caseNo);

    /** 有效最后报价达到法定家数: whether enough final offers came in. 214号 第二十一条. */
    boolean enoughOffers(String caseNo);

    /** 有异常低价: whether a price has to be explained. 财库〔2026〕2号. */
    boolean lowPriceFound(String caseNo);

    /** 应当说明报价的供应商: credit codes of those who have to explain their price. 财库〔2026〕2号. */
    List<String> explainers(String caseNo);

    /** 说明截止时间: at least 30 minutes after they were asked. 财库〔2026〕2号. */
    Date explanationDeadline(String caseNo);

    /** 有效供应商达到法定家数: whether enough are left after their prices were judged. 《政府采购法》第三十六条. */
    boolean enoughPrices(String caseNo);

    /** 综合评分: whether members give points; a negotiation ranks by price alone. 财政部令第74号 第三十五条. */
    boolean scored(String caseNo);

    /**
     * 评审成员: person ids of the members who have yet to score, each alone; empty only when the whole panel was recused
     * meanwhile. 《政府采购法实施条例》第四十一条.
     */
    List<String> scorers(String caseNo);

    /** 签署成员: person ids of all members, who sign the report. 《政府采购法实施条例》第四十一条. */
    List<String> signers(String caseNo);

    /** 汇总并排序: adds up the scores, or compares the prices, and ranks the candidates. 财政部令第87号 第五十七条; 财政部令第74号 第三十五条; 214号 第二十五条. */
    void rankResponses(String caseNo);

    /** 终止公告: publishes that too few suppliers were left, and why. 《政府采购法》第三十六条; 财政部令第74号 第三十七条; 214号 第三十四条. */
    void announceFailure(String caseNo);
}
