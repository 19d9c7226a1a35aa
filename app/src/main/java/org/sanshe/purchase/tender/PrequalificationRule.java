package org.sanshe.purchase.tender;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 资格预审规则: how an invited tender finds those it invites. */
public enum PrequalificationRule implements Rule {
    /** 申请时间. */
    TIME_TOO_SHORT(
            "资格预审时间不足{0}：自{1}起，截止日不得早于{2}。请推迟截止时间。",
            "Suppliers need {0} to apply: from {1}, not before {2}. Move the deadline.", "政府采购法实施条例", "第二十一条"),
    /** 邀请家数. */
    TOO_FEW_INVITED("邀请的供应商不得少于{0}家，填写为{1}家。", "At least {0} suppliers are invited; {1} is too few.", "政府采购法", "第三十四条"),
    /** 不在申请时间内. */
    NOT_OPEN("资格预审申请截止时间{0}已过或者尚未开始。", "Applications are not taken now; the deadline is {0}.", "政府采购法实施条例", "第二十一条"),
    /** 重复申请. */
    APPLIED_ALREADY("贵单位已提交资格预审申请（{0}）。", "You have applied already ({0}).", "政府采购法实施条例", "第二十一条"),
    /** 漏审. */
    NOT_ALL_EXAMINED(
            "应当逐家审查，{0}尚未审查。", "Every application must be examined; that of {0} is not.", "政府采购法实施条例", "第二十一条"),
    /** 不合格须说明理由. */
    REASON_MISSING("{0}不合格的，应当写明理由并告知。", "Say why {0} did not pass; it is told.", "政府采购法实施条例", "第二十一条"),
    /** 公开数值须晚于审查. */
    VALUE_NOT_LATER(
            "抽取所用的公开数值应当在审查之日{0}以后公布，填写为{1}。",
            "The public number must be of a day after the examination of {0}; {1} is not.", "政府采购法", "第三十四条"),
    /** 抽取早于公开数值. */
    DRAW_BEFORE_VALUE(
            "公开数值在{0}公布，在该日之前不能抽取。", "The public number appears on {0}; nobody draws before.", "政府采购法", "第三十四条"),
    /** 名单被改动. */
    POOL_CHANGED(
            "合格供应商名单与审查时确定的不一致，不得抽取。请立即报告监督部门。",
            "Those who passed are not those fixed at the examination. Do not draw; report it at once.",
            "政府采购法",
            "第三十四条"),
    /** 未受邀. */
    NOT_INVITED(
            "本项目采用邀请招标，{0}不在受邀供应商之列，不能获取招标文件。", "This is an invited tender; {0} was not invited.", "政府采购法", "第三十四条");

    private final RuleText text;

    PrequalificationRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
