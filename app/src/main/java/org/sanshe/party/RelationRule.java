package org.sanshe.party;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 回避与关联关系: who may not judge whom, and which suppliers may not compete with each other. */
public enum RelationRule implements Rule {
    /** 劳动关系: employed by the supplier within the look-back years. */
    EMPLOYED(
            "{0}在规定年限内与{1}存在劳动关系，应当回避。",
            "{0} was employed by {1} within the look-back years and must withdraw.", "第九条第一款第（一）项"),
    /** 董事、监事（理事、负责人）. */
    ON_BOARD(
            "{0}在规定年限内担任{1}的负责人、理事（董事）或者监事，应当回避。",
            "{0} was a head, director or supervisor of {1} within the look-back years and must withdraw.",
            "第九条第一款第（二）项"),
    /** 控股股东、实际控制人. */
    CONTROLS(
            "{0}在规定年限内是{1}的控股股东或者实际控制人，应当回避。",
            "{0} controlled {1} within the look-back years and must withdraw.", "第九条第一款第（三）项"),
    /** 亲属: a relative heads the supplier. */
    RELATIVE_OF_HEAD(
            "{0}与{1}的负责人{2}存在亲属关系，应当回避。", "{0} is a relative of {2}, who heads {1}, and must withdraw.", "第九条第一款第（四）项"),
    /** 其他关系: declared by the evaluator. */
    DECLARED(
            "{0}已申报与{1}存在可能影响公平、公正的关系，应当回避。",
            "{0} has declared a relation with {1} that may affect fairness and must withdraw.", "第九条第一款第（五）项"),
    /** 曾经辅导: mentored the supplier, whenever that was. */
    MENTORED(
            "{0}曾经辅导或者督导{1}，可能影响公平、公正，应当回避。",
            "{0} has mentored {1}, which may affect fairness, and must withdraw.", "第九条第一款第（五）项"),
    /** 同一账户: the evaluator is paid into the supplier's bank account. */
    SHARED_ACCOUNT("{0}与{1}使用同一银行账户，应当回避。", "{0} and {1} use the same bank account; {0} must withdraw.", "第九条第一款第（五）项"),
    /** 同一电话. */
    SHARED_PHONE("{0}与{1}使用同一联系电话，应当回避。", "{0} and {1} use the same telephone; {0} must withdraw.", "第九条第一款第（五）项"),
    /** 同一地址. */
    SHARED_ADDRESS("{0}与{1}登记同一地址，应当回避。", "{0} and {1} have the same address; {0} must withdraw.", "第九条第一款第（五）项"),
    /** 同一自然人: the evaluator has an account of the supplier. */
    ACTS_FOR("{0}以另一账号代表{1}办理业务，应当回避。", "{0} acts for {1} through another account and must withdraw.", "第九条第一款第（五）项"),
    /** 单位负责人为同一人. */
    SAME_HEAD(
            "{0}与{1}的负责人为同一人（{2}），不得参加同一合同项下的采购活动。",
            "{0} and {1} have the same head ({2}) and may not compete for one contract.", "第十八条第一款"),
    /** 直接控股关系. */
    HOLDING(
            "{0}与{1}存在直接控股关系，不得参加同一合同项下的采购活动。",
            "{0} and {1} are directly held one by the other and may not compete for one contract.", "第十八条第一款"),
    /** 直接管理关系. */
    MANAGEMENT(
            "{0}与{1}存在直接管理关系，不得参加同一合同项下的采购活动。",
            "{0} and {1} are directly managed one by the other and may not compete for one contract.", "第十八条第一款");

    private final RuleText text;

    RelationRule(String zh, String en, String article) {
        text = new RuleText(zh, en, new LegalBasis("政府采购法实施条例", article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
