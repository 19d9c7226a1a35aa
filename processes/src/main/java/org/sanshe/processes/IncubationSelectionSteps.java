package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 入驻评审: all that {@code incubationSelection.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface IncubationSelectionSteps {

    /** 未声明的评审人员, by person. 《政府采购法实施条例》第九条. */
    List<String> undeclared(String caseNo);

    /** 人数是否够. 《政府采购法实施条例》第三十九条. */
    boolean enoughReviewers(String caseNo);

    /** 抽取替补: as many as are missing, or as the pool has. 《政府采购法实施条例》第三十九条. */
    void drawStandIns(String caseNo);

    /** 是否有替补: whether somebody new was seated. 《政府采购法实施条例》第三十九条. */
    boolean standInsFound(String caseNo);

    /** 开始评分: seals the sheets. 《政府购买服务管理办法》第二十条. */
    void openScoring(String caseNo);

    /** 尚未交表的评审人员, by person. 《政府购买服务管理办法》第二十条. */
    List<String> scorers(String caseNo);

    /** 开启评分和排名. 《政府购买服务管理办法》第二十条. */
    void rankApplicants(String caseNo);

    /** 有无合格的. 《政府购买服务管理办法》第二十条. */
    boolean anyFit(String caseNo);

    /** 告知没有入选. 《政府信息公开条例》第二十条. */
    void declineAll(String caseNo);

    /** 公示名单. 《政府信息公开条例》第二十条. */
    void publishSelection(String caseNo);

    /** 公示期满, working days, the first counted. 《政府信息公开条例》第二十条. */
    Date publicityEnds(String caseNo);

    /** 按名次提供孵化位, the others wait; an objection stops its own application only. 《政府信息公开条例》第二十条. */
    void concludeSelection(String caseNo);

    /** 有无未决异议. 《政府信息公开条例》第二十条. */
    boolean objectionsLeft(String caseNo);

    /** 公布结果. 《政府信息公开条例》第二十条. */
    void announceSelection(String caseNo);

    /** 有无候补. 《政府购买服务管理办法》第二十条. */
    boolean anyWaiting(String caseNo);

    /** 候补期满. 《政府购买服务管理办法》第二十条. */
    Date listEnds(String caseNo);

    /** 结束候补: who still waits is told. 《政府信息公开条例》第二十条. */
    void endList(String caseNo);
}
