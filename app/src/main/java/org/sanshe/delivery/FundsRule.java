package org.sanshe.delivery;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 落实资金规则. */
public enum FundsRule implements Rule {
    /** 资金合计不符. */
    FUNDS_DIFFER(
            "各出资单位承诺的资金合计 {0} 元，与协议（合同）及补充金额 {1} 元不一致。请更正份额。",
            "The promised funds sum to {0} yuan, the agreement and its supplements to {1} yuan. Correct the shares.",
            "预算法实施条例",
            "第五十七条"),
    /** 分年度、分来源资金不符. */
    FUNDS_OF_YEAR_DIFFER(
            "{0} 年“{1}”资金合计 {2} 元，协议（合同）约定 {3} 元。资金来源和年度不得调剂，请更正份额。",
            "For {0} the shares of “{1}” sum to {2} yuan, the agreement says {3} yuan. Neither source nor year may be exchanged; correct the shares.",
            "预算法",
            "第十三条"),
    /** 超过未到位金额. */
    MORE_THAN_MISSING(
            "“{0}”尚未到位 {1} 元，本次落实 {2} 元超过了承诺。请更正金额。",
            "“{0}” still owes {1} yuan; {2} yuan would be more than it promised. Correct the amount.", "预算法", "第十三条"),
    /** 本年度指标未填. */
    LINE_MISSING(
            "本单位 {0} 年“{1}”资金没有填写预算指标编码。没有预算不得支出，请先落实指标。",
            "The own unit’s share of “{1}” for {0} names no budget line. Nothing may be spent without a budget; have the quota first.",
            "预算法",
            "第十三条");

    private final RuleText text;

    FundsRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
