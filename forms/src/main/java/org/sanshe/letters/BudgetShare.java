package org.sanshe.letters;

import java.math.BigDecimal;
import java.util.List;

/**
 * 年度预算安排 how much of an amount one year's budget bears and from which source.
 *
 * @param year 预算年度
 * @param source 资金来源, e.g. 一般公共预算, 福利彩票公益金
 * @param amount 金额 in yuan
 */
public record BudgetShare(int year, String source, BigDecimal amount) {

    /** The shares as a table that ends with their sum. */
    static void writeTo(Layout page, String caption, List<BudgetShare> shares) {
        Layout.Grid grid =
                page.table(caption).column("预算年度", 3).column("资金来源", 6).figures("金额（元）", 4);
        shares.forEach(s -> grid.row(s.year + "年", s.source, Figures.amount(s.amount)));
        grid.total("合计", "", Figures.amount(sum(shares))).end();
    }

    static BigDecimal sum(List<BudgetShare> shares) {
        return shares.stream().map(BudgetShare::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
