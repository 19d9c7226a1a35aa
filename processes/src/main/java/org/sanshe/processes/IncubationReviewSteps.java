package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 孵化评审: all that {@code incubationReview.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface IncubationReviewSteps {

    /** 在孵组织: the candidate group of its people. 《社会团体登记管理条例》第三十条. */
    String tenant(String caseNo);

    /** 办理岗位 of the base. 《政府采购法实施条例》第三十九条. */
    String desk(String caseNo);

    /** 报告期限. 《社会团体登记管理条例》第三十条. */
    Date handInReportDue(String caseNo);

    /** 认定未提交: the review is failed and told. 《社会团体登记管理条例》第三十条. */
    void noteMissing(String caseNo);

    /** 未声明的评审人员, by person. 《政府采购法实施条例》第九条. */
    List<String> undeclared(String caseNo);

    /** 人数是否够. 《政府采购法实施条例》第三十九条. */
    boolean enoughReviewers(String caseNo);

    /** 抽取替补. 《政府采购法实施条例》第三十九条. */
    void drawStandIns(String caseNo);

    /** 是否有替补. 《政府采购法实施条例》第三十九条. */
    boolean standInsFound(String caseNo);

    /** 开始评分: seals the sheets. 《政府购买服务管理办法》第二十条. */
    void openScoring(String caseNo);

    /** 尚未交表的评审人员, by person. 《政府购买服务管理办法》第二十条. */
    List<String> scorers(String caseNo);

    /** 开启评分和计算结果, and tell it. 《政府购买服务管理办法》第二十条. */
    void computeResult(String caseNo);

    /** 能否异议: once. 《行政许可法》第七条. */
    boolean mayObject(String caseNo);

    /** 异议期限. 《行政许可法》第七条. */
    Date answerResultDue(String caseNo);

    /** 结果生效: the term is over. 《行政许可法》第七条. */
    void letStand(String caseNo);

    /** 有无异议. 《行政许可法》第七条. */
    boolean objected(String caseNo);

    /** 另组评审: none of the first panel takes part. 《行政许可法》第七条. */
    void beginAgain(String caseNo);

    /** 确定评审结果: what is passed is in the passport, and the tenancy goes on. 《社会团体登记管理条例》第三十条. */
    void concludeReview(String caseNo);

    /** 是否合格. 《社会团体登记管理条例》第三十条. */
    boolean passed(String caseNo);
}
