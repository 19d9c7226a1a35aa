package org.sanshe.ledger;

/**
 * 预算指标: what makes a budget line one line.
 *
 * @param payerUnit 支付主体: the unit whose quota it is; nobody else can pay from it
 * @param source 资金来源
 * @param year the fiscal year in which it can be used
 * @param itemCode 功能分类科目和项目代码, as the budget document writes it
 * @param originYear the year it was first issued for; earlier than {@code year} when it was carried over
 */
public record LineKey(long payerUnit, FundingSource source, int year, String itemCode, int originYear) {

    /** A line of the year it was issued for. */
    public LineKey(long payerUnit, FundingSource source, int year, String itemCode) {
        this(payerUnit, source, year, itemCode, year);
    }
}
