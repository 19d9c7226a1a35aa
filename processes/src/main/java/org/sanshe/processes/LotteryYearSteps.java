package org.sanshe.processes;

import java.util.Date;

/**
 * 彩票公益金年度公告: all that {@code lotteryYear.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface LotteryYearSteps {

    /** 汇总资金账: 逐项目汇总批准、已付和结余。《彩票管理条例》第三十六条. */
    void drawUpNotice(String caseNo);

    /** 逾期未公告. 《彩票管理条例》第三十六条. */
    Date noticeDue(String caseNo);

    /** 提醒. 《彩票管理条例》第三十六条. */
    Date remindOn(String caseNo);

    /** 提醒经办人: 告知经办人和科长。《彩票管理条例》第三十六条. */
    void remindNotice(String caseNo);

    /** 报告逾期: 告知监督和审计。《彩票管理条例》第三十六条. */
    void reportLateNotice(String caseNo);

    /** 逾期未公告. 《彩票管理条例》第三十六条. */
    Date checkNoticeDue(String caseNo);

    /** 发布公告: 公告并提供数据下载。《彩票管理条例》第三十六条. */
    void publishNotice(String caseNo);

    /** 是否同意公告: 同意. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean noticeApproved(String caseNo);
}
