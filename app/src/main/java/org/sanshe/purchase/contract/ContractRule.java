package org.sanshe.purchase.contract;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 合同阶段规则. */
enum ContractRule implements Rule {
    /** 合同金额与中标、成交金额不一致. */
    AMOUNT_DIFFERS(
            "合同金额 {0} 元与中标、成交金额 {1} 元不一致。请按采购文件和中标、成交的报价签订合同。",
            "The contract says {0} yuan, the award {1} yuan. The contract follows the documents and the final offer.",
            "政府采购法",
            "第四十六条"),
    /** 分项价格不符. */
    LINE_TOTAL_WRONG(
            "“{0}”的小计应为 {1} 元（单价×数量），填写的是 {2} 元。请改正。",
            "The total of “{0}” should be {1} yuan (unit price × number), not {2}. Correct it.", "政府采购法", "第四十六条"),
    /** 履约保证金过高. */
    BOND_TOO_HIGH(
            "履约保证金 {0}% 超过合同金额的 {1}%。请调低。",
            "A performance bond of {0} % exceeds {1} % of the contract. Lower it.", "政府采购法实施条例", "第四十八条"),
    /** 垫资. */
    PRE_FINANCING(
            "付款安排只在履行完毕后一次支付，等于要求供应商垫资。请分期付款。",
            "Paying everything at the end makes the supplier pre-finance the service. Pay in instalments.",
            "政府购买服务管理办法",
            "第二十七条"),
    /** 款项集中在最后. */
    PAID_AT_THE_END(
            "最后一期付款比例 {0}% 超过 {1}%，等于要求供应商垫资。请分期付款。",
            "The last instalment of {0} % exceeds {1} %: the supplier would pre-finance the service. Pay in instalments.",
            "政府购买服务管理办法",
            "第二十七条"),
    /** 分年度支出不符. */
    YEARS_DIFFER(
            "分年度支出合计 {0} 元与合同金额 {1} 元不一致。请按年度分列资金。",
            "The yearly funds sum to {0} yuan, the contract to {1} yuan. Split the funds by year.",
            "政府购买服务管理办法",
            "第二十四条"),
    /** 年度在合同期外. */
    YEAR_OUTSIDE(
            "{0} 年不在合同期限 {1} 至 {2} 年之内。请更正年度。",
            "The year {0} is outside the contract's years {1} to {2}. Correct it.", "政府购买服务管理办法", "第二十四条"),
    /** 补充合同过多. */
    SUPPLEMENTS_TOO_HIGH(
            "补充合同累计 {0} 元，超过原合同金额 {2} 元的 {3}%（{1} 元）。超出部分应当另行采购。",
            "All supplements together come to {0} yuan, more than {1} yuan, {3} % of the contract of {2} yuan. Procure the rest anew.",
            "政府采购法",
            "第四十九条"),
    /** 尚未签订. */
    NOT_SIGNED(
            "“{0}”尚未签订，不能中止、恢复或者撤销。请先核对合同。",
            "“{0}” has not been signed; it cannot be suspended, resumed or cancelled. Check the contract.",
            "政府采购法",
            "第五十条"),
    /** 状态不允许. */
    NOT_IN_THIS_STATE(
            "合同目前为“{0}”，不能变为“{1}”。请核对合同状态。",
            "The contract is {0} and cannot become {1}. Check its state.", "政府采购法", "第五十条"),
    /** 付款期限过长. */
    PAYMENT_TOO_LATE(
            "付款期限 {0} 日超过 {1} 日。请缩短。", "Payment within {0} days exceeds {1} days. Shorten it.", "保障中小企业款项支付条例", "第九条"),
    /** 合同期限超过采购期限. */
    TERM_DIFFERS(
            "合同期限超过采购文件确定的 {0} 个月。请调整起止日期。",
            "The term is longer than the {0} months of the documents. Adjust the dates.", "政府采购法", "第四十六条"),
    /** 审批权限表缺项. */
    NO_APPROVAL_LEVEL(
            "审批权限表没有规定 {0} 元的合同由谁审批，请管理员先维护该表。",
            "The table of approval levels has no row for a contract of {0} yuan. Ask the administrator to maintain it.",
            "行政事业单位内部控制规范（试行）",
            "第五十四条"),
    /** 日期不合. */
    SIGNED_IN_FUTURE(
            "签署日期 {0} 晚于今天。请填写实际签署日期。",
            "The date {0} is in the future. Enter when it was really signed.", "政府采购法", "第四十六条");

    private final RuleText text;

    ContractRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
