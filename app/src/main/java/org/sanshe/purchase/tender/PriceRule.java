package org.sanshe.purchase.tender;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 异常低价审查规则 (财库〔2026〕2号): who has to explain a price, by when, and what follows. */
public enum PriceRule implements Rule {
    /** 应当说明理由. */
    DOUBT_WITHOUT_REASON("认为{0}的报价明显偏低的，应当写明理由。", "Say why the price of {0} seems too low to perform the contract."),
    /** 漏审. */
    NOT_ALL_PRICES_REVIEWED("应当逐家审查报价，{0}尚未审查。", "Every price must be reviewed; that of {0} is not."),
    /** 逾期说明. */
    EXPLAINED_TOO_LATE(
            "说明报价的截止时间{0}已过，不再接收。评审小组将根据已有材料认定。",
            "The time to explain the price ended at {0}. The panel judges by what it has."),
    /** 认定须写明理由. */
    JUDGED_WITHOUT_REASON(
            "认定{0}的报价是否合理，应当写明理由。", "Say why the price of {0} is or is not reasonable; the report gives the reason.");

    private final RuleText text;

    PriceRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("关于政府采购异常低价投标（响应）审查工作的通知（财库〔2026〕2号）", ""));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
