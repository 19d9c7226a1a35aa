package org.sanshe.evaluation.rectification;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 整改规则. */
enum RectificationRule implements Rule {
    /** 期限过长. */
    PERIOD_TOO_LONG(
            "整改期限{0}日过长，最长{1}日。请缩短期限，确有困难的由承接主体在期限内申请延期一次。",
            "A period of {0} days is too long; at most {1}. Shorten it: the organization may ask once for more time.",
            "本单位政府购买服务绩效评价制度",
            ""),
    /** 不在履行. */
    NOT_ACTIVE(
            "“{0}”已经结束，不再责令整改；有违约的，依照合同追究责任。",
            "{0} has ended; nothing is ordered any more. Hold the other side to the contract.", "民法典", "第五百七十七条"),
    /** 发现人不得复查. */
    FOUND_BY_SAME(
            "问题由您发现，复查应当由其他人进行。请转给同事办理。",
            "You found it; somebody else re-checks it. Hand the task to a colleague.",
            "行政事业单位内部控制规范（试行）",
            "第十五条"),
    /** 只能延期一次. */
    NO_MORE_TIME(
            "整改期限已过，或者已经延期一次，不能再申请延期。请提交现有的佐证。",
            "The period is over, or more time was granted before. Hand in what there is.",
            "本单位政府购买服务绩效评价制度",
            ""),
    /** 尚未到期. */
    NOT_OVERDUE("整改期限还没有届满，不能认定逾期。请在期限届满之后再认定。", "The period still runs. Wait until it is over.", "民法典", "第五百七十七条"),
    /** 不在等待整改. */
    NOT_WAITING(
            "承接主体已经提交，或者正在申请延期，请先办理复查或者延期。",
            "The organization has handed in or asks for more time; deal with that first.",
            "民法典",
            "第五百七十七条"),
    /** 措施已经采取. */
    STEP_TAKEN("支付已经停止，不能重复采取。请选择建议终止合同。", "Payment is stopped already. Propose the termination.", "民法典", "第五百二十六条");

    private final RuleText text;

    RectificationRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
