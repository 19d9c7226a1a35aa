package org.sanshe.delivery;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 履约规则. */
public enum EngagementRule implements Rule {
    /** 总价合同没有分期. */
    NO_INSTALMENT(
            "按总价付款的合同至少应当有一期付款。请补充付款计划。",
            "A contract at a fixed price needs at least one instalment. Complete the payment plan.",
            "政府采购法实施条例",
            "第五十一条"),
    /** 比例之和不为百分之百. */
    SHARES_NOT_WHOLE(
            "各期付款比例之和为{0}%，应当正好为100%。请更正付款计划。",
            "The shares of the instalments sum to {0} %, not to 100 %. Correct the payment plan.",
            "政府采购法实施条例",
            "第五十一条"),
    /** 期次重复. */
    INSTALMENT_TWICE(
            "第{0}期付款出现了两次。请更正付款计划。",
            "Instalment {0} is in the plan twice. Correct the payment plan.", "政府采购法实施条例", "第五十一条"),
    /** 没有付款条件. */
    INSTALMENT_WITHOUT_TRIGGER(
            "第{0}期付款没有写明付款条件。请补充。",
            "Instalment {0} does not say what releases it. Add its condition.", "政府采购法实施条例", "第五十一条"),
    /** 某期金额为零. */
    INSTALMENT_OF_NOTHING(
            "合同金额{0}元按比例分期后，有一期不足一分钱。请减少期数。",
            "Of {0} yuan one instalment would be less than one fen. Use fewer instalments.", "政府采购法实施条例", "第五十一条"),
    /** 履约状态不允许. */
    NOT_IN_THIS_STATE(
            "履约项目目前的状态不允许这样变更（可能已经中止、恢复或者结束）。请刷新后核对。",
            "The agreement's present state does not allow this; it may have been suspended, resumed or ended. Reload and check.",
            "政府采购法",
            "第五十条"),
    /** 已中止或者结束. */
    NOT_ACTIVE(
            "履约已经中止或者结束，不再接收记录和成果。请等待恢复履行的通知。",
            "Performance is suspended or over; neither records nor deliverables are taken. Wait for the notice that it goes on.",
            "政府采购法",
            "第五十条"),
    /** 补充金额不为正. */
    SUPPLEMENT_OF_NOTHING("补充合同增加的金额应当大于零。请更正金额。", "A supplement must raise the amount. Correct it.", "政府采购法", "第四十九条");

    private final RuleText text;

    EngagementRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
