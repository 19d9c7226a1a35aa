package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 资助轮次: all that {@code grantRound.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the round and fails with an unchecked exception when there is none.
 */
public interface GrantRoundSteps {

    /** 是否批准. 《预算法》第九条. */
    boolean roundApproved(String caseNo);

    /** 发布征集公告. 《政府信息公开条例》第二十条. */
    void publishCall(String caseNo);

    /** 申报截止的时刻. 《政府信息公开条例》第二十条. */
    Date windowCloses(String caseNo);

    /** 截止申报: from here on nothing is taken. 《政府信息公开条例》第二十条. */
    void closeWindow(String caseNo);

    /** 是否全部审查完. 《政府购买服务管理办法》第二十条. */
    boolean allChecked(String caseNo);

    /** 有没有通过审查的申请. 《政府购买服务管理办法》第二十条. */
    boolean anyAdmitted(String caseNo);

    /** 公布没有资助: tells every applicant. 《政府信息公开条例》第二十条. */
    void closeEmpty(String caseNo);

    /** 还没有声明利害关系的专家, by person. 《政府采购法实施条例》第九条. */
    List<String> undeclared(String caseNo);

    /** 每个项目可评的人数是否够. 《政府采购法实施条例》第三十九条. */
    boolean panelComplete(String caseNo);

    /** 有人中途退出以后，每个项目的评分人数是否仍然够. 《政府采购法实施条例》第三十九条. */
    boolean scoringComplete(String caseNo);

    /** 方案是否规定答辩. 《政府购买服务管理办法》第二十条. */
    boolean defenceAsked(String caseNo);

    /** 开始评分: makes the seal. 《政府购买服务管理办法》第二十条. */
    void openScoring(String caseNo);

    /** 还没有交评分的专家, by person. 《政府购买服务管理办法》第二十条. */
    List<String> scorers(String caseNo);

    /** 开启评分: opens the seal and locks the marks. 《政府购买服务管理办法》第二十条. */
    void closeScoring(String caseNo);

    /** 方案有没有加分项. 《政府购买服务管理办法》第二十条. */
    boolean bonusesPossible(String caseNo);

    /** 加分是否核对无误. 《政府购买服务管理办法》第二十条. */
    boolean bonusesRight(String caseNo);

    /** 汇总排名，对照资金总额划线. 《政府购买服务管理办法》第二十条. */
    void rankApplications(String caseNo);

    /** 有没有拟资助的项目. 《政府购买服务管理办法》第二十条. */
    boolean anyProposed(String caseNo);

    /** 按批复预算核减. 《预算法》第十三条. */
    void cutAwards(String caseNo);

    /** 公示拟资助名单，或者递补的项目. 《政府信息公开条例》第二十条. */
    void publishProposal(String caseNo);

    /** 公示期满的时刻. 《政府信息公开条例》第二十条. */
    Date publicityEnds(String caseNo);

    /** 逐个确定: awards what nobody objects to and lets the reserve move up. 《政府信息公开条例》第二十条. */
    void concludePublicity(String caseNo);

    /** 有没有递补待公示的. 《政府信息公开条例》第二十条. */
    boolean moreToPublish(String caseNo);

    /** 有没有未决的异议. 《政府信息公开条例》第二十条. */
    boolean objectionsPending(String caseNo);

    /** 公布资助结果. 《政府信息公开条例》第二十条. */
    void announceResult(String caseNo);

    /** 有没有候补. 《政府购买服务管理办法》第二十条. */
    boolean reserveLeft(String caseNo);

    /** 候补办理期限. 《政府购买服务管理办法》第二十条. */
    Date keepReserveDue(String caseNo);

    /** 候补期满的时刻. 《政府购买服务管理办法》第二十条. */
    Date reserveEnds(String caseNo);

    /** 结束候补: tells those who stood in it. 《政府购买服务管理办法》第二十条. */
    void endReserve(String caseNo);
}
