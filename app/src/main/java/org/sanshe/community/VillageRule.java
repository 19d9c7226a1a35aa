package org.sanshe.community;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 村级开支规则. */
enum VillageRule implements Rule {
    /** 不是报账员. */
    NOT_BOOKKEEPER(
            "村级开支由本村报账员申请。请由报账员办理。",
            "Spending is asked for by the bookkeeper of the village. Have the bookkeeper do it.",
            "村级财务管理办法",
            "报账制度"),
    /** 岗位空缺. */
    POST_VACANT(
            "本村没有设置“{0}”，不能按规定审批。请先设置岗位。",
            "The village has nobody as “{0}”, so the tier cannot be kept. Fill the post first.", "村民委员会组织法", "第三十二条"),
    /** 不能用现金. */
    CASH_FORBIDDEN(
            "“{0}”不在现金使用范围内，应当转账付给收款人。请改为转账。",
            "Cash may not be used for “{0}”; pay the payee by transfer.", "现金管理暂行条例", "第三条"),
    /** 超过现金限额. */
    CASH_ABOVE_LIMIT(
            "{0}元超过现金限额{1}元（同日付给同一收款人的合并计算）。请改为转账。",
            "{0} yuan are above the limit for cash of {1} yuan, all payments of the day to one payee together. Pay by transfer.",
            "现金管理暂行条例",
            "第五条"),
    /** 只能转账. */
    TRANSFER_ONLY(
            "{0}元的开支只能转账付给收款人本人。请改为转账。",
            "{0} yuan may only be transferred to the payee. Pay by transfer.", "村级财务管理办法", "现金管理"),
    /** 会议没有通过. */
    NOT_CARRIED(
            "同意{0}人，没有超过到会{1}人的半数，不能填写同意。请据实填写。",
            "{0} in favour are no majority of the {1} present. Enter what was decided.", "村民委员会组织法", "第二十六条"),
    /** 到会人数不够. */
    NO_QUORUM(
            "到会{0}人，不足村民代表{1}人的三分之二，会议不能作出决定。请另行召开。",
            "{0} present are less than two thirds of the {1} representatives; call another meeting.",
            "村民委员会组织法",
            "第二十六条"),
    /** 收款人不符. */
    PAYEE_DIFFERS(
            "实际收款人“{0}”不是申请的收款人“{1}”，不能付款。", "“{0}” is not the payee “{1}” that was applied for.", "现金管理暂行条例", "第三条"),
    /** 凭证已用. */
    VOUCHER_USED("凭证号“{0}”已经登记过。请核对。", "Voucher “{0}” is entered already. Check it.", "村民委员会组织法", "第三十条"),
    /** 一人两岗. */
    TWO_POSTS(
            "{0}已经担任本村的其他岗位；审批、报账和监督的岗位不得由同一人担任。请另选人员。",
            "{0} holds another post of the village; approving, bookkeeping and supervising are kept apart. Choose somebody else.",
            "村级财务管理办法",
            "不相容岗位分离"),
    /** 监督人员是近亲属. */
    RELATIVE(
            "{0}和两委成员（监督成员）是近亲属，不得担任该岗位。请另选人员。",
            "{0} is a close relative of a committee or supervision member and may not hold the post. Choose somebody else.",
            "村民委员会组织法",
            "第三十二条");

    private final RuleText text;

    VillageRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
