package org.sanshe.purchase.bond;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 保证金规则. */
public enum BondRule implements Rule {
    /** 日期不合理. */
    DATE_OUT_OF_ORDER(
            "办理日期{0}应当在{1}至{2}之间。请更正日期。",
            "The date {0} must lie between {1} and {2}. Correct it.", "政府采购法实施条例", "第三十三条"),
    /** 未提交履约保证金. */
    PERFORMANCE_BOND_MISSING(
            "采购文件要求提交履约保证金{0}元，签署前须以支票、汇票、本票或者保函提交。",
            "The documents ask for a performance bond of {0} yuan, by cheque, draft, promissory note or guarantee, before signing.",
            "政府采购法实施条例",
            "第四十八条");

    private final RuleText text;

    BondRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
