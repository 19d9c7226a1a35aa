package org.sanshe.letters;

import java.math.BigDecimal;
import java.util.List;

/**
 * 资助结果公告 what a round came to: the awards, and how many applied (《政府信息公开条例》第二十条).
 *
 * @param applied 申报项目数
 * @param admitted 通过审查的项目数
 * @param awards 资助项目; empty when nothing was awarded
 * @param reserve 候补项目数
 */
public record GrantResult(
        String roundNo, String round, int applied, int admitted, List<Award> awards, int reserve, BigDecimal total)
        implements Letter {

    /** 一个资助项目. */
    public record Award(String title, String organization, BigDecimal amount) {}

    @Override
    public String title() {
        return round + "资助结果公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs("轮次编号", roundNo, "申报项目", applied + "个", "通过审查", admitted + "个", "资助项目", awards.size() + "个");
        if (awards.isEmpty()) {
            page.paragraph("本轮没有项目获得资助。").sign(stamp);
            return;
        }
        page.heading("资助项目");
        Layout.Grid grid = page.table("").column("项目", 8).column("承担单位", 8).figures("资助金额（元）", 4);
        awards.forEach(a -> grid.row(a.title(), a.organization(), Figures.amount(a.amount())));
        grid.end();
        page.paragraph("资助总额" + Figures.money(total)
                        + (reserve == 0 ? "。" : "；另有" + reserve + "个项目候补，有项目未签约的，按名次递补并另行公示。"))
                .sign(stamp);
    }
}
