package org.sanshe.delivery.roster;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 人员名册规则. */
public enum RosterRule implements Rule {
    /** 证书不符合岗位要求. */
    UNQUALIFIED(
            "{0}：{1}的证书不符合合同要求，至少应当持有“{2}”。请更换人员或者更正证书。",
            "{0}: the certificate of {1} is not what the contract asks for, at least {2}. Name somebody else, or correct it.",
            "民法典",
            "第五百零九条"),
    /** 证书已过期. */
    CERTIFICATE_EXPIRED(
            "{0}：{1}的证书有效期至{2}，到岗当日（{3}）已经过期。请先续期或者更换人员。",
            "{0}: the certificate of {1} is valid until {2} and has expired on the first day {3}. Renew it, or name somebody else.",
            "民法典",
            "第五百零九条"),
    /** 未达到就业年龄. */
    TOO_YOUNG(
            "{0}：{1}在到岗当日未满{2}周岁，不得招用。请更换人员。",
            "{0}: {1} is younger than {2} on the first day and must not be employed. Name somebody else.",
            "劳动法",
            "第十五条"),
    /** 未参加社会保险. */
    NOT_INSURED(
            "{0}：{1}没有在用工之日起{2}日内参加社会保险。请填写参保日期并附证明。",
            "{0}: {1} was not insured within {2} days of being employed. Enter since when, with proof.",
            "社会保险法",
            "第五十八条"),
    /** 没有劳动合同. */
    NOT_EMPLOYED(
            "{0}：到岗当日（{2}）不在{1}的劳动合同期限内。请更正劳动合同期限或者到岗日期。",
            "{0}: the employment contract of {1} does not cover the first day {2}. Correct one of them.",
            "劳动合同法",
            "第十条"),
    /** 超过全职. */
    BEYOND_FULL_TIME(
            "{0}：{1}在各项目的工时比例合计达到{2}，超过全职。请更换人员，或者先在另一项目离岗。",
            "{0}: {1} would be taken up by {2} of full time over all projects. Name somebody else, or let them leave the other first.",
            "民法典",
            "第五百零九条"),
    /** 同一岗位有未办结的变更. */
    SEAT_PENDING(
            "{0}已有一项变更正在办理。请等它办结，或者先撤回。",
            "A change of {0} is under way already. Wait for it, or withdraw it first.", "政府采购法", "第五十条"),
    /** 岗位已另有安排. */
    SEAT_TAKEN(
            "{0}自{1}起已由他人在岗，不能再安排人员。请先报告该人员离岗，或者改在之后到岗。",
            "{0} is held by somebody else from {1} on. Tell that they leave first, or begin later.", "政府采购法", "第五十条"),
    /** 当日无人在岗. */
    NOBODY_THERE(
            "{0}在{1}没有人在岗，无法登记离岗。请更正岗位或者日期。",
            "Nobody holds {0} on {1}, so nobody can leave it. Correct the seat or the day.", "民法典", "第五百零九条"),
    /** 日期不在服务期限内. */
    OUTSIDE_THE_TERM(
            "日期{0}不在服务期限（{1}至{2}）内。请更正日期。",
            "The day {0} lies outside the term ({1} to {2}). Correct it.", "民法典", "第五百零九条"),
    /** 月度考勤已锁定. */
    MONTH_LOCKED(
            "{0}的考勤已经确认锁定，该月及以前的在岗人员不能再变更。请选择之后的日期。",
            "The attendance of {0} is confirmed and locked: who was in the posts until then stays. Choose a later day.",
            "政府采购法实施条例",
            "第五十一条"),
    /** 名册尚未确认. */
    NOT_CONFIRMED(
            "首份人员名册尚未确认，不能变更或者报告考勤。请先完成首份名册。",
            "The first roster was not consented to yet. Complete it first.",
            "政府采购法",
            "第五十条"),
    /** 月份尚未结束. */
    MONTH_NOT_OVER(
            "{0}尚未结束或者不在服务期限内，不能报告考勤。请在月末之后报告。",
            "{0} is not over yet or not within the term. Report its attendance after its end.", "政府采购法", "第四十一条"),
    /** 考勤已报告. */
    MONTH_REPORTED(
            "{0}的考勤已由案卷{1}报告。请在该案卷中办理。",
            "The attendance of {0} was reported by case {1}. Go on there.", "政府采购法", "第四十一条"),
    /** 考勤不完整. */
    ATTENDANCE_INCOMPLETE(
            "还缺少{0}的出勤。请每人每岗填写一行。",
            "The attendance of {0} is missing. One line for everybody in each seat.", "政府采购法", "第四十一条"),
    /** 低于最低工资. */
    BELOW_MINIMUM_WAGE(
            "{0}的工资{1}元低于按当地最低工资标准折算的{2}元。请补足后再报告。",
            "The wage of {0}, {1} yuan, is below the minimum wage of {2} yuan for the days. Pay the difference first.",
            "劳动法",
            "第四十八条");

    private final RuleText text;

    RosterRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
