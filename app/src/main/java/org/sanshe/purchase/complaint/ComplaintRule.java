package org.sanshe.purchase.complaint;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 投诉规则: who may complain of what, until when, and what finance may order and decide. */
public enum ComplaintRule implements Rule {
    /** 投诉前未质疑. */
    NO_CHALLENGE(
            "提起投诉前应当依法进行质疑；该质疑不存在、已撤回或者不是贵单位提出的。",
            "A complaint needs a challenge of your own before it, not withdrawn.",
            "政府采购质疑和投诉办法",
            "第十九条"),
    /** 答复期未满. */
    TOO_EARLY(
            "质疑尚未答复，答复期限至{0}；期满未答复或者对答复不满意的，可以投诉。",
            "The challenge is not answered yet; the reply is due by {0}. Complain after the reply, or when none came in time.",
            "政府采购法",
            "第五十五条"),
    /** 逾期. */
    TOO_LATE("投诉应当在{0}前（含当日）提出，现已逾期。", "The complaint had to be made by {0}; it is too late.", "政府采购法", "第五十五条"),
    /** 超出质疑范围. */
    BEYOND_CHALLENGE(
            "投诉事项“{0}”超出已质疑事项的范围；只有基于质疑答复提出的事项可以除外。",
            "The point “{0}” goes beyond the challenge; only what arises from the reply may.", "政府采购法实施条例", "第五十五条"),
    /** 重复投诉. */
    ALREADY_COMPLAINED(
            "就该质疑已经提出投诉，不得重复投诉。", "A complaint on this challenge has been made already.", "政府采购质疑和投诉办法", "第十九条"),
    /** 只能通知补正一次. */
    CORRECTED_ONCE(
            "补正只能一次性通知，请作出受理或者不予受理的结论。",
            "A correction is asked for once only; accept the complaint or refuse it.",
            "政府采购质疑和投诉办法",
            "第二十一条"),
    /** 暂停过长. */
    SUSPENSION_TOO_LONG(
            "暂停采购活动最长不得超过{0}日（日历日），最迟至{1}。",
            "A suspension lasts at most {0} calendar days, here until {1}.", "政府采购法", "第五十七条"),
    /** 未在暂停. */
    NOT_SUSPENDED("采购活动目前没有因本投诉暂停。", "The procurement is not suspended for this complaint.", "政府采购法", "第五十七条"),
    /** 收到日期. */
    FINDINGS_OUT_OF_ORDER(
            "收到意见的日期应当在{0}至今日之间。", "Findings are received between {0} and today.", "政府采购质疑和投诉办法", "第二十六条"),
    /** 禁止年限. */
    BAN_OUT_OF_RANGE(
            "虚假、恶意投诉禁止参加政府采购活动的期限为{0}至{1}年。",
            "False or malicious complaints bar from government procurement for {0} to {1} years.",
            "政府采购法实施条例",
            "第七十三条"),
    /** 状态不允许. */
    NOT_IN_THIS_STATE(
            "投诉目前为“{0}”，不能办理本事项。", "The complaint is {0} at present; this cannot be done.", "政府采购质疑和投诉办法", "");

    private final RuleText text;

    ComplaintRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
