package org.sanshe.purchase.challenge;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 质疑规则: who may challenge what, and until when. */
public enum ChallengeRule implements Rule {
    /** 未获取文件. */
    DOCUMENTS_NOT_OBTAINED(
            "只有已依法获取采购文件的供应商可以对采购文件提出质疑。",
            "Only a supplier who obtained the documents may challenge them.",
            "政府采购质疑和投诉办法",
            "第十一条"),
    /** 未参加采购活动. */
    DID_NOT_TAKE_PART(
            "只有参加本次采购活动的供应商可以对采购过程、中标或者成交结果提出质疑。",
            "Only a supplier who took part may challenge the procedure or the result.",
            "政府采购质疑和投诉办法",
            "第十一条"),
    /** 尚未到质疑环节. */
    TOO_EARLY("该环节尚未结束，暂不能提出质疑。", "This step has not ended; it cannot be challenged yet.", "政府采购法实施条例", "第五十三条"),
    /** 逾期. */
    TOO_LATE("质疑应当在{0}前提出，现已逾期。", "A challenge had to be raised by {0}; it is too late.", "政府采购法", "第五十二条"),
    /** 一次性提出. */
    ALREADY_RAISED(
            "针对同一采购程序环节的质疑应当一次性提出，贵单位已提出质疑（{0}）。",
            "All points against one stage are raised at once; you have raised a challenge already ({0}).",
            "政府采购质疑和投诉办法",
            "第十条"),
    /** 只能要求补正一次. */
    CORRECTED_ONCE(
            "补正只能要求一次，请作出受理或者不予受理的结论。",
            "A correction is asked for once only; admit the challenge or refuse it.",
            "政府采购质疑和投诉办法",
            "第十二条"),
    /** 联合体共同提出. */
    CONSORTIUM_JOINTLY(
            "以联合体参加采购活动的，质疑应当由组成联合体的所有供应商共同提出。",
            "Who took part as a consortium challenges jointly, by all its members.",
            "政府采购质疑和投诉办法",
            "第九条"),
    /** 不适用质疑投诉. */
    NOT_GOVERNED(
            "本项目未达到分散采购限额标准，由采购单位按照内部制度自行采购，不适用政府采购质疑、投诉程序，财政部门不予受理；可以直接向采购单位反映，或者依照合同和民事法律主张权利。",
            "This purchase is below the limit for dispersed procurement and made under the unit's own rules: the procedures of challenge and complaint do not apply, and finance takes none. Turn to the purchasing unit, or rely on the contract and civil law.",
            "政府采购法",
            "第二条"),
    /** 日期顺序. */
    DATES_OUT_OF_ORDER(
            "交邮日期不得晚于收到日期，收到日期不得晚于今日（{0}）。",
            "A letter is posted before it is received, and received by today ({0}).", "政府采购质疑和投诉办法", "第四十二条"),
    /** 处理方式须符合采购进展. */
    REMEDY_BY_LAW("按照目前的采购进展，应当：{0}。", "As the purchase stands, the law requires: {0}.", "政府采购法实施条例", "第七十一条"),
    /** 已不能撤回. */
    TOO_LATE_TO_WITHDRAW(
            "质疑已经答复或者投诉已经处理，不能再撤回。",
            "It has been answered or decided and can no longer be withdrawn.",
            "政府采购质疑和投诉办法",
            "第三十条"),
    /** 状态不允许. */
    NOT_IN_THIS_STATE(
            "质疑目前为“{0}”，不能办理本事项。", "The challenge is {0} at present; this cannot be done.", "政府采购质疑和投诉办法", "");

    private final RuleText text;

    ChallengeRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
