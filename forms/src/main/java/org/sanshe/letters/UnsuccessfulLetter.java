package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 未成交结果告知函 tells a supplier its own score and rank, and nobody else's.
 *
 * @param supplier 收函供应商
 * @param reason 未成交原因
 * @param score 本单位综合得分, null if it was not scored
 * @param rank 本单位名次, 0 if it was not ranked
 * @param ranked 参加排序的供应商数
 * @param winner 成交供应商
 * @param amount 成交金额 in yuan
 * @param challengeBy 质疑截止日期 (《政府采购法》第五十二条)
 */
public record UnsuccessfulLetter(
        Project project,
        Party buyer,
        String supplier,
        String reason,
        BigDecimal score,
        int rank,
        int ranked,
        String winner,
        BigDecimal amount,
        LocalDate challengeBy)
        implements Letter {

    @Override
    public String title() {
        return project.words().fit("未成交结果告知函");
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(supplier)
                .paragraph(project.words()
                        .fit("感谢你单位参加%s“%s”（项目编号：%s）的竞争性磋商。成交结果已经公告，现将你单位的评审情况告知如下：")
                        .formatted(buyer.name(), project.name(), project.number()))
                .pairs(
                        project.words().fit("成交供应商"),
                        winner,
                        project.words().fit("成交金额"),
                        Figures.money(amount),
                        "你单位综合得分",
                        score == null ? "未进入综合评分" : Figures.score(score) + "分",
                        "你单位名次",
                        rank == 0 ? "未参加排序" : "第%d名（共%d家）".formatted(rank, ranked),
                        project.words().fit("未成交原因"),
                        reason)
                .paragraph(project.words()
                        .fit("你单位认为成交结果使自己的权益受到损害的，可以在%s前（含当日）以书面形式向采购人提出质疑（《政府采购法》第五十二条、《政府采购法实施条例》第五十三条）。")
                        .formatted(Figures.date(challengeBy)))
                .sign(stamp);
    }
}
