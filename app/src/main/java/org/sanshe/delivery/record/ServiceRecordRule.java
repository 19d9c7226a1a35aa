package org.sanshe.delivery.record;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 服务记录规则. */
public enum ServiceRecordRule implements Rule {
    /** 没有记录规则. */
    RULES_MISSING(
            "合同价目“{0}”还没有设定记录规则。请联系采购人经办人先设定。",
            "No record rules have been set for the line {0}. Ask the officer to set them first.", "政府采购法", "第四十一条"),
    /** 不在履行期内. */
    OUTSIDE_TERM(
            "服务日期{0}不在合同履行期{1}至{2}之内，不能登记。",
            "The day {0} is outside the term of the agreement, {1} to {2}.", "民法典", "第五百零九条"),
    /** 尚未发生. */
    NOT_YET("服务结束时间{0}还没有到，服务完成后再登记。", "The service ends at {0}; record it when it is done.", "民法典", "第五百零九条"),
    /** 不在履行中. */
    NOT_ACTIVE(
            "合同{0}已中止或者已结束，不能登记服务记录。",
            "The agreement {0} is suspended or over; nothing can be recorded.", "民法典", "第五百五十七条"),
    /** 月份已锁定. */
    SHEET_LOCKED(
            "{0}的月度台账已经锁定，不能新增或者更正记录。确需更正的，请采购人经办人发起重新开放。",
            "The sheet of {0} is locked. To correct it, ask the officer to propose reopening it.", "政府采购法", "第四十一条"),
    /** 月份已提交. */
    SHEET_SUBMITTED(
            "{0}的月度台账已经提交，正在核对。退回后才能修改记录。",
            "The sheet of {0} was handed in and is being checked. Records can be changed when it is returned.",
            "政府采购法",
            "第四十一条"),
    /** 月份已有台账. */
    SHEET_EXISTS(
            "{0}的月度台账已经有了（{1}），一个月只有一份。", "There is a sheet of {0} already ({1}); a month has one.", "政府采购法", "第四十一条"),
    /** 月份未结束. */
    MONTH_NOT_OVER("{0}还没有结束，月底之后才能提交月度台账。", "{0} is not over; close it when it is.", "政府采购法", "第四十一条"),
    /** 疑点未处理. */
    FINDINGS_OPEN(
            "{0}还有{1}个疑点没有处理，请先在“台账核查”中说明或者核实，再确认台账。",
            "{1} findings of {0} are open; explain or confirm them before the sheet is confirmed.", "政府采购法", "第四十一条"),
    /** 抽查未完成. */
    SAMPLE_UNFINISHED(
            "抽查的{0}条记录要逐条填写结果，才能确认台账。",
            "Enter a result for each of the {0} records drawn before confirming.", "政府采购法", "第四十一条"),
    /** 服务对象已死亡. */
    CLIENT_DEAD(
            "有服务对象在服务日期之前已登记死亡，不能登记服务记录。登记有误的，请联系民政部门更正。",
            "A client was registered as dead before that day. If that is wrong, ask the bureau to correct it.",
            "财政违法行为处罚处分条例",
            "第十四条"),
    /** 重复记录. */
    DUPLICATE(
            "同一服务对象在同一时间已有记录（{0}号），请不要重复登记。",
            "There is a record of the same client at the same time (no. {0}).", "财政违法行为处罚处分条例", "第十四条"),
    /** 当月已由其他机构服务. */
    ONE_PROVIDER(
            "有服务对象本月已由其他机构提供同类服务，按合同不能重复享受。请与采购人经办人核实。",
            "A client has been served by another provider this month; the contract allows one. Ask the officer.",
            "财政违法行为处罚处分条例",
            "第十四条"),
    /** 超过每月上限. */
    MONTH_FULL(
            "该服务对象本月已有{0}小时，加上这次超过每月上限{1}小时。",
            "The client has {0} hours this month; with this the limit of {1} is exceeded.", "民法典", "第五百零九条"),
    /** 照片太大. */
    NOT_A_PHOTO("“{0}”不是 JPG 或者 PNG 图片。", "{0} is not a JPG or PNG picture.", "政府采购法", "第四十一条"),
    /** 已不是最新. */
    NOT_CURRENT(
            "这条记录已经被更正或者撤回，请打开最新的一条。",
            "The record was corrected or withdrawn in the meantime; open the newest.",
            "政府采购法",
            "第四十一条"),
    /** 不是锁定的台账. */
    NOT_LOCKED("台账{0}没有锁定，不需要重新开放。", "The sheet {0} is not locked; it need not be reopened.", "政府采购法", "第四十一条");

    private final RuleText text;

    ServiceRecordRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
