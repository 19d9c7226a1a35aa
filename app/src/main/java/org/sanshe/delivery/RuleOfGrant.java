package org.sanshe.delivery;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/**
 * 资助项目的履约规则: a rule of performance as it stands for a grant, by its agreement and the law of budgets; neither contracts
 * nor the law of procurement are spoken of.
 */
record RuleOfGrant(Rule rule) implements Rule {

    private static final LegalBasis AGREEMENT = new LegalBasis("预算法", "第五十七条和资助协议");

    /** Rules that rest on something else than procurement stay as they are. */
    static Rule of(Rule rule) {
        boolean procurement =
                rule.basis().law().startsWith("政府采购法") || rule.basis().law().startsWith("政府购买服务");
        boolean payment = rule.basis().law().equals("保障中小企业款项支付条例");
        return procurement || payment ? new RuleOfGrant(rule) : rule;
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public String code() {
        return rule.code();
    }

    @Override
    public RuleText text() {
        return new RuleText(
                rule.zh().replace("补充合同", "补充协议").replace("合同", "协议").replace("承接主体", "受资助单位"),
                rule.en().replace("contract", "agreement"),
                AGREEMENT);
    }
}
