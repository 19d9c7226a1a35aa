package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 重新评审报告 to the finance department, when the result changes (《政府采购货物和服务招标投标管理办法》第六十四条).
 *
 * @param ground 法定情形
 * @param facts 具体情况
 * @param before 原排序
 * @param after 更正后的排序
 * @param opinions 原评审小组成员意见
 * @param consequence 对成交结果的处理
 * @param on 报告日期
 */
public record ReevaluationReport(
        Project project,
        Party buyer,
        String ground,
        String facts,
        List<Line> before,
        List<Line> after,
        List<String> opinions,
        String consequence,
        LocalDate on)
        implements Letter {

    /** 一名候选人; total in points, zero where nothing was scored. */
    public record Line(int rank, String supplier, BigDecimal offer, BigDecimal total) {}

    @Override
    public String title() {
        return "重新评审结果报告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to("本级财政部门")
                .paragraph("%s“%s”（项目编号：%s）评审结束后，发现有下列法定情形，已于%s由原评审小组重新评审，结果改变，现报告如下："
                        .formatted(buyer.name(), project.name(), project.number(), Figures.date(on)))
                .pairs("情形", ground, "具体情况", facts, "依据", "《政府采购货物和服务招标投标管理办法》第六十四条、《政府采购法实施条例》第四十四条");
        page.heading("原排序");
        table(page, before);
        page.heading("更正后的排序");
        table(page, after);
        page.heading("原评审小组意见").items(opinions).paragraph(consequence).sign(stamp);
    }

    private static void table(Layout page, List<Line> lines) {
        Layout.Grid grid = page.table("")
                .column("名次", 2)
                .column("供应商", 8)
                .figures("报价（元）", 5)
                .figures("总得分", 3);
        lines.forEach(l ->
                grid.row(String.valueOf(l.rank()), l.supplier(), Figures.amount(l.offer()), Figures.score(l.total())));
        grid.end();
    }
}
