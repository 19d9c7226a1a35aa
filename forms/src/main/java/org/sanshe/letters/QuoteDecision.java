package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 内控采购成交决定 a purchase below the limit, decided by the unit's own rules (《政府采购法》第六十一条).
 *
 * @param budget 预算金额 in yuan
 * @param rule 适用的内控规定 in a sentence
 * @param quotes 报价情况, lowest first
 * @param supplier 成交供应商
 * @param amount 成交金额 in yuan
 * @param reason 成交理由
 * @param decidedBy who decided, with the post
 * @param decidedOn 决定日期
 */
public record QuoteDecision(
        Project project,
        Party buyer,
        BigDecimal budget,
        String rule,
        List<Quote> quotes,
        String supplier,
        BigDecimal amount,
        String reason,
        String decidedBy,
        LocalDate decidedOn)
        implements Letter {

    /**
     * 报价.
     *
     * @param supplier 供应商
     * @param amount 报价 in yuan
     * @param how 提交方式, e.g. 在线提交
     */
    public record Quote(String supplier, BigDecimal amount, String how) {}

    @Override
    public String title() {
        return project.name() + "采购结果";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目编号", project.number(),
                        "项目名称", project.name(),
                        "采购人", buyer.name(),
                        "预算金额", Figures.money(budget),
                        "采购方式", "单位自行采购（限额标准以下）",
                        "内控规定", rule);
        Layout.Grid grid =
                page.table("报价情况").column("供应商", 9).figures("报价（元）", 5).column("提交方式", 4);
        quotes.forEach(q -> grid.row(q.supplier(), Figures.amount(q.amount()), q.how()));
        grid.end();
        page.pairs(
                "成交供应商",
                supplier,
                "成交金额",
                Figures.money(amount),
                "成交理由",
                reason,
                "决定人",
                decidedBy,
                "决定日期",
                Figures.date(decidedOn));
        page.sign(stamp);
    }
}
