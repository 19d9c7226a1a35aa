package org.sanshe.ledger;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 资金规则. */
public enum LedgerRule implements Rule {
    /** 指标不足. */
    QUOTA_SHORT(
            "“{0}”可用指标 {1} 元，不足 {2} 元。没有预算不得支出，请先申请指标。",
            "“{0}” has {1} yuan available, less than {2} yuan. Nothing may be spent without a budget; ask for quota first.",
            "预算法",
            "第十三条"),
    /** 已承诺资金不足. */
    COMMITMENT_SHORT(
            "本项目 {0} 年由“{1}”承担的已落实资金 {2} 元，不足 {3} 元。请先落实指标。",
            "Of the year {0} “{1}” has {2} yuan committed to this agreement, less than {3} yuan. Have the quota committed first.",
            "预算法实施条例",
            "第五十七条"),
    /** 超过合同金额. */
    CAP_EXCEEDED(
            "本项目承诺、应付和已付合计将达 {0} 元，超过合同及补充合同金额 {1} 元。",
            "Committed, payable and paid together would be {0} yuan, more than the {1} yuan of the agreement and its supplements.",
            "政府采购法",
            "第四十九条"),
    /** 重复. */
    ALREADY_BOOKED("“{0}”已经入账，不得重复。", "“{0}” has been booked already and is booked once only.", "会计法", "第九条"),
    /** 账上没有这么多. */
    NOT_THERE(
            "“{0}”账上只有 {1} 元，不能转出 {2} 元。请核对台账。",
            "Only {1} yuan stand as “{0}”; {2} yuan cannot be taken. Check the ledger.", "会计法", "第九条"),
    /** 不得混用资金. */
    SOURCES_MIXED(
            "“{0}”与“{1}”资金来源不同，不得相互调剂。",
            "“{0}” and “{1}” are of different sources and cannot stand in for each other.", "彩票管理条例", "第三十三条"),
    /** 他人的份额. */
    OTHER_PAYER(
            "“{0}”承担的份额只能由其自己支付，本单位不得代付、划拨。",
            "The share of “{0}” can be paid by itself only; this unit may neither pay nor pass it on.",
            "预算法实施条例",
            "第五十九条"),
    /** 跨年支用. */
    YEAR_OVER(
            "“{0}”是 {1} 年度的指标，不能在 {2} 年支用。请使用结转到本年的指标，或者另行申请。",
            "“{0}” is quota of {1} and cannot be used in {2}. Use what was carried over into this year, or ask for new quota.",
            "预算法",
            "第四十二条"),
    /** 跨年更正. */
    OTHER_YEAR(
            "“{0}”与“{1}”不是同一年度的指标，不得更正科目。",
            "“{0}” and “{1}” are of different years; the budget item cannot be corrected between them.", "预算法", "第十八条"),
    /** 计划少于已落实. */
    PLAN_BELOW_COMMITTED(
            "“{0}”{1} 年已落实 {2} 元，出资份额不得少于此数。",
            "“{0}” has already committed {2} yuan of {1}; its share cannot be less.", "预算法实施条例", "第五十七条"),
    /** 超过出资计划. */
    PLAN_EXCEEDED(
            "本项目出资计划还有 {0} 元未申请，不足 {1} 元。请先补充出资计划。",
            "The funding plan has {0} yuan left to claim, less than {1} yuan. Supplement the plan first.",
            "预算法实施条例",
            "第五十七条"),
    /** 年度未终了. */
    YEAR_NOT_OVER(
            "{0} 年度尚未终了。年终结转应当在 12 月 31 日以后办理。",
            "The year {0} is not over. The year's end is closed from 31 December.", "预算法", "第十八条");

    private final RuleText text;

    LedgerRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
