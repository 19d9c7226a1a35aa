package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 拟资助项目公示 the proposed awards of a round with their amounts and the names of the experts (《政府信息公开条例》第二十条).
 *
 * @param reserve whether these are projects of the reserve that move up
 * @param experts 评审专家
 * @param from 公示首日, counted
 * @param until 公示末日
 */
public record GrantPublicity(
        String roundNo,
        String round,
        boolean reserve,
        List<Project> projects,
        List<String> experts,
        int days,
        LocalDate from,
        LocalDate until)
        implements Letter {

    /** 一个拟资助项目. */
    public record Project(int rank, String title, String organization, BigDecimal score, BigDecimal amount) {}

    @Override
    public String title() {
        return round + (reserve ? "递补项目公示" : "拟资助项目公示");
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs("轮次编号", roundNo, "公示时间", Figures.date(from) + "至" + Figures.date(until) + "（" + days + "个工作日）");
        page.heading("拟资助项目");
        Layout.Grid grid = page.table("")
                .column("名次", 2)
                .column("项目", 7)
                .column("申报单位", 7)
                .figures("总分", 3)
                .figures("拟资助（元）", 4);
        projects.forEach(p -> grid.row(
                String.valueOf(p.rank()),
                p.title(),
                p.organization(),
                p.score() == null ? "" : Figures.score(p.score()),
                Figures.amount(p.amount())));
        grid.end();
        page.heading("评审专家")
                .paragraph(String.join("、", experts) + "。")
                .heading("异议")
                .paragraph(
                        "对公示项目有异议的，请在" + Figures.date(until) + "以前提出：申报单位在系统中提出，其他公民和单位向本机关提出并写明姓名、事实和理由。异议只影响被异议的项目。")
                .sign(stamp);
    }
}
