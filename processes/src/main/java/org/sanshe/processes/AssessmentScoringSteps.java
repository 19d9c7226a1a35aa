package org.sanshe.processes;

import java.util.List;

/**
 * 考核评分: all that {@code assessmentScoring.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the assessment, looks at its present round and fails with an unchecked
 * exception when there is none.
 */
public interface AssessmentScoringSteps {

    /** 尚未声明的评价人员: the named persons who have not declared their interests. 财综〔2018〕42号. */
    List<String> undeclared(String caseNo);

    /** 席位已满: every side has as many seated evaluators as the scheme asks for. 《政府购买服务管理办法》第十九条. */
    boolean seatsTaken(String caseNo);

    /** 封存评分并开放材料: seals what will be scored and lets the seated evaluators read the material. 财综〔2018〕42号. */
    void openSheets(String caseNo);

    /** 应当评分的人员: the seated evaluators who have not handed in. 财综〔2018〕42号. */
    List<String> scorers(String caseNo);

    /** 评分表齐全: every side is full and everybody seated has handed in. 《政府购买服务管理办法》第十九条. */
    boolean sheetsIn(String caseNo);

    /** 锁定评分并比较: opens the seal and locks the marks; after a discussion it locks the revised ones. 财综〔2018〕42号. */
    void closeSheets(String caseNo);

    /** 差距在限度内: no side's evaluators differ by more than the scheme allows. 《政府购买服务管理办法》第十九条. */
    boolean agreed(String caseNo);

    /** 讨论修订: the section head chose a discussion and no arbitration. 《政府购买服务管理办法》第十九条. */
    boolean discussed(String caseNo);

    /** 应当修订的人员: the evaluators of the sides above the limit. 《政府购买服务管理办法》第十九条. */
    List<String> revisers(String caseNo);

    /** 仲裁人: who was chosen, not one of the evaluators. 《政府购买服务管理办法》第十九条. */
    String arbiter(String caseNo);

    /** 锁定得分: nothing of the scores changes any more. 《政府购买服务管理办法》第十九条. */
    void settleScores(String caseNo);
}
