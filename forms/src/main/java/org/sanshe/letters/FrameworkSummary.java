package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 框架协议成交结果汇总公告 what each supplier was ordered while the framework ran (财政部令第110号).
 *
 * @param from 协议有效期 first day
 * @param until 协议有效期 last day
 * @param rows per supplier
 */
public record FrameworkSummary(Project project, Party buyer, LocalDate from, LocalDate until, List<Row> rows)
        implements Letter {

    /**
     * 成交情况.
     *
     * @param supplier 供应商
     * @param orders 订单数
     * @param amount 成交金额 in yuan
     */
    public record Row(String supplier, int orders, BigDecimal amount) {}

    @Override
    public String title() {
        return project.name() + "成交结果汇总公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("项目基本情况")
                .pairs("项目编号", project.number(), "项目名称", project.name(), "协议有效期", Figures.span(from, until))
                .heading("成交结果");
        Layout.Grid grid = page.table("").column("供应商", 9).figures("订单数", 3).figures("成交金额（元）", 5);
        rows.forEach(r -> grid.row(r.supplier(), String.valueOf(r.orders()), Figures.amount(r.amount())));
        grid.total(
                        "合计",
                        String.valueOf(rows.stream().mapToInt(Row::orders).sum()),
                        Figures.amount(rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .end();
        page.heading("联系方式");
        buyer.writeTo(page, "征集人");
        page.sign(stamp);
    }
}
