package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 以奖代补: all that {@code rewardClaim.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface RewardClaimSteps {

    /** 办理期限: 核对申报. 《预算法实施条例》第五十七条. */
    Date checkClaimDue(String caseNo);

    /** 办理人: 补正申报. 《预算法实施条例》第五十七条. */
    String claimant(String caseNo);

    /** 办理期限: 补正申报. 《预算法实施条例》第五十七条. */
    Date completeClaimDue(String caseNo);

    /** 办理人: 联合查验. 《行政事业单位内部控制规范（试行）》第十五条. */
    List<String> inspectors(String caseNo);

    /** 办理期限: 审批奖补. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date approveRewardDue(String caseNo);

    /** 不予奖补: 把理由告知申报单位。《预算法实施条例》第五十七条. */
    void refuseClaim(String caseNo);

    /** 公示: 公示单位、成果和金额，公示首日计入。《预算法》第十四条. */
    void publishReward(String caseNo);

    /** 公示期满. 《预算法》第十四条. */
    Date publicityUntil(String caseNo);

    /** 办理期限: 调查异议. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date investigateObjectionDue(String caseNo);

    /** 决定异议的期限. */
    Date decideObjectionDue(String caseNo);

    /** 由谁决定异议：没有参与办理的科室负责人；没有的，由单位负责人. */
    String objectionDecider(String caseNo);

    /** 取消奖补: 异议成立，取消奖补并告知双方。《预算法》第十四条. */
    void cancelReward(String caseNo);

    /** 确定奖补: 转入兑付，一次付清，每个出资方各付各的。《预算法实施条例》第五十九条. */
    void awardReward(String caseNo);

    /** 核对结果: 通过. 《预算法实施条例》第五十七条. */
    boolean checkPassed(String caseNo);

    /** 核对结果: 退回补正. 《预算法实施条例》第五十七条. */
    boolean claimReturned(String caseNo);

    /** 是否现场查验: 查验. 《预算法实施条例》第五十七条. */
    boolean inspects(String caseNo);

    /** 是否达标: 达标. 《预算法实施条例》第五十七条. */
    boolean standardReached(String caseNo);

    /** 是否同意: 同意. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean rewardApproved(String caseNo);

    /** 异议是否成立: 成立. 《预算法》第十四条. */
    boolean objectionUpheld(String caseNo);
}
