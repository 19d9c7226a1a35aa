package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * 月度服务台账 says what the records of one month came to, line by line, after the buyer looked at a sample of them
 * (《政府采购法》第四十一条). It names no service user.
 *
 * @param agreementNo 履约案卷编号
 * @param buyer 购买主体
 * @param supplier 承接主体
 * @param supplierCode its 统一社会信用代码
 * @param month 月份
 * @param records 登记的记录条数
 * @param valid 有效的记录条数
 * @param sampled 抽查条数
 * @param wrong 抽查不属实的条数
 * @param confirmedBy 经办人
 */
public record ServiceSheet(
        String project,
        String agreementNo,
        String buyer,
        String supplier,
        String supplierCode,
        YearMonth month,
        int records,
        int valid,
        int sampled,
        int wrong,
        List<Line> lines,
        String confirmedBy)
        implements Letter {

    /** Takes a copy, so that what was printed cannot change. */
    public ServiceSheet {
        lines = List.copyOf(lines);
    }

    /**
     * 一条价目.
     *
     * @param amount 金额 in yuan
     * @param why 不计数的理由; empty when all count
     */
    public record Line(
            String item,
            String unit,
            BigDecimal counted,
            BigDecimal discounted,
            BigDecimal unitPrice,
            BigDecimal amount,
            String why) {}

    @Override
    public String title() {
        return "月度服务台账";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目名称",
                        project,
                        "履约编号",
                        agreementNo,
                        "月份",
                        month.getYear() + "年" + month.getMonthValue() + "月",
                        "购买主体",
                        buyer,
                        "承接主体",
                        supplier,
                        "统一社会信用代码",
                        supplierCode,
                        "登记记录",
                        records + " 条，其中有效 " + valid + " 条",
                        "抽查",
                        sampled + " 条，其中不属实 " + wrong + " 条");
        var table = page.table("计数")
                .column("价目", 4)
                .column("单位", 2)
                .figures("计数", 2)
                .figures("不计数", 2)
                .figures("单价（元）", 3)
                .figures("金额（元）", 3);
        for (Line line : lines) {
            table.row(
                    line.item(),
                    line.unit(),
                    Figures.number(line.counted()),
                    Figures.number(line.discounted()),
                    line.unitPrice().signum() == 0 ? "按档次" : Figures.amount(line.unitPrice()),
                    Figures.amount(line.amount()));
        }
        BigDecimal sum = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        table.total("合计", "", "", "", "", Figures.amount(sum)).end();
        var reasons = lines.stream()
                .filter(l -> !l.why().isEmpty())
                .map(l -> l.item() + "：" + l.why())
                .toList();
        if (!reasons.isEmpty()) page.heading("不计数的理由").items(reasons);
        page.paragraph("本月记录已经锁定。更正须经购买主体重新开放台账。").pairs("经办人", confirmedBy).sign(stamp);
    }
}
