package org.sanshe.letters;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * 彩票公益金使用情况公告 what a unit granted, paid and has left of lottery funds, project by project
 * (《彩票管理条例》第三十六条).
 *
 * @param unit 使用单位
 * @param year 年度
 * @param rows 项目
 * @param contact 联系人
 * @param phone 联系电话
 */
public record LotteryNotice(String unit, int year, List<Row> rows, String contact, String phone) implements Letter {

    /**
     * 一个项目.
     *
     * @param granted 批准金额 in yuan
     * @param paid 已付金额 in yuan
     * @param left 结余金额 in yuan
     * @param effect 成效
     */
    public record Row(
            String title, String organization, BigDecimal granted, BigDecimal paid, BigDecimal left, String effect) {}

    @Override
    public String title() {
        return unit + year + "年度彩票公益金使用情况公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title()).paragraph("根据《彩票管理条例》第三十六条，现将" + unit + year + "年度彩票公益金使用情况公告如下，金额截至" + year + "年12月31日。");
        Layout.Grid grid = page.table("资金使用")
                .column("项目", 7)
                .column("承担单位", 6)
                .figures("批准（元）", 4)
                .figures("已付（元）", 4)
                .figures("结余（元）", 4);
        rows.forEach(r -> grid.row(
                r.title(),
                r.organization(),
                Figures.amount(r.granted()),
                Figures.amount(r.paid()),
                Figures.amount(r.left())));
        grid.total("合计", "", sum(Row::granted), sum(Row::paid), sum(Row::left)).end();
        page.heading("实施成效");
        rows.forEach(r -> page.paragraph(r.title() + "：" + r.effect()));
        page.paragraph("联系人：" + contact + "，联系电话：" + phone + "。").sign(stamp);
    }

    private String sum(Function<Row, BigDecimal> of) {
        return Figures.amount(rows.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
