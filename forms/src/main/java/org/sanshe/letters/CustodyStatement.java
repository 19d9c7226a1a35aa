package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 托管对账单 says what a custodian kept for a group at the start of a month, what came and went, and what is left.
 *
 * @param number 协议编号
 * @param group 筹备组织
 * @param custodian 托管机构
 * @param from first day
 * @param until last day
 * @param opening 期初余额 in yuan
 * @param lines 收支
 * @param closing 期末余额
 */
public record CustodyStatement(
        String number,
        String group,
        String custodian,
        LocalDate from,
        LocalDate until,
        BigDecimal opening,
        List<Line> lines,
        BigDecimal closing)
        implements Letter {

    /** 一笔. @param amount above zero for what came, below for what went */
    public record Line(
            LocalDate on,
            String kind,
            String counterparty,
            String summary,
            String cause,
            BigDecimal amount,
            BigDecimal balance) {}

    @Override
    public String title() {
        return "资金托管对账单";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "协议编号",
                        number,
                        "组织",
                        group,
                        "托管机构",
                        custodian,
                        "期间",
                        Figures.span(from, until),
                        "期初余额（元）",
                        Figures.amount(opening),
                        "期末余额（元）",
                        Figures.amount(closing));
        if (lines.isEmpty()) page.paragraph("本期没有收支。");
        else {
            Layout.Grid grid = page.table("收支明细")
                    .column("日期", 3)
                    .column("类别", 3)
                    .column("对方", 4)
                    .column("摘要", 5)
                    .column("案卷", 3)
                    .figures("金额（元）", 3)
                    .figures("余额（元）", 3);
            lines.forEach(l -> grid.row(
                    Figures.date(l.on),
                    l.kind,
                    l.counterparty,
                    l.summary,
                    l.cause,
                    Figures.amount(l.amount),
                    Figures.amount(l.balance)));
            grid.end();
        }
        page.sign(stamp);
    }
}
