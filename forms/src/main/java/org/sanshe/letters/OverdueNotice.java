package org.sanshe.letters;

import java.math.BigDecimal;
import java.util.List;

/**
 * 逾期未支付款项公告 tells the public how much a unit had not paid in time at the end of a year
 * (《保障中小企业款项支付条例》第十八条); no supplier is named.
 *
 * @param unit 付款单位
 * @param year 年度
 * @param rows by kind of supplier
 */
public record OverdueNotice(String unit, int year, List<Row> rows) implements Letter {

    /**
     * 一类供应商.
     *
     * @param kind 供应商类别
     * @param agreements 合同数量
     * @param amount 逾期未支付金额 in yuan
     * @param interest 应付逾期利息 in yuan
     */
    public record Row(String kind, int agreements, BigDecimal amount, BigDecimal interest) {}

    @Override
    public String title() {
        return unit + year + "年度逾期未支付款项信息公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title()).paragraph("根据《保障中小企业款项支付条例》第十八条，现将" + unit + year + "年末逾期尚未支付的合同数量、金额公开如下。");
        Layout.Grid grid = page.table("逾期未支付情况")
                .column("供应商类别", 5)
                .figures("合同数量", 3)
                .figures("金额（元）", 4)
                .figures("逾期利息（元）", 4);
        rows.forEach(r ->
                grid.row(r.kind, String.valueOf(r.agreements), Figures.amount(r.amount), Figures.amount(r.interest)));
        grid.total(
                        "合计",
                        String.valueOf(rows.stream().mapToInt(Row::agreements).sum()),
                        Figures.amount(rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add)),
                        Figures.amount(rows.stream().map(Row::interest).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .end();
        page.paragraph("社会组织等不属于中小企业的供应商，按合同约定计算违约责任。").sign(stamp);
    }
}
