package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 孵化评审结果告知书: the result of a periodic or final review with the table and what was said of each criterion
 * (《社会团体登记管理条例》第三十条).
 *
 * @param use 阶段评审 or 出壳评审
 * @param lines the table of the base; empty where no report was handed in
 * @param score null where no report was handed in
 * @param again whether it is the second one, by other reviewers
 * @param objectUntil the last day for an objection; null where the result is final
 */
public record IncubationReviewResult(
        String reviewNo,
        String organization,
        String base,
        String use,
        List<Line> lines,
        BigDecimal score,
        BigDecimal pass,
        boolean passed,
        int reviewers,
        boolean again,
        LocalDate objectUntil)
        implements Letter {

    /** 评分表的一行. @param comments of the reviewers, without names */
    public record Line(String criterion, BigDecimal most, BigDecimal score, List<String> comments) {}

    @Override
    public String title() {
        return use + "结果告知书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title()).pairs("评审编号", reviewNo, "孵化基地", base);
        page.paragraph(organization + "：");
        if (lines.isEmpty()) {
            page.paragraph("你单位没有在期限内提交自评报告。按基地管理办法，本次" + use + "不合格。").sign(stamp);
            return;
        }
        page.paragraph("按基地管理办法，" + reviewers + "名评审人员独立" + (again ? "复评" : "评分") + "，得分" + Figures.score(score)
                + "（及格分" + Figures.score(pass) + "），结果为" + (passed ? "合格。" : "不合格。"));
        Layout.Grid grid =
                page.table("").column("指标", 4).figures("满分", 2).figures("得分", 2).column("评语", 10);
        lines.forEach(l -> grid.row(
                l.criterion(), Figures.score(l.most()), Figures.score(l.score()), String.join("；", l.comments())));
        grid.end();
        page.paragraph(
                objectUntil == null
                        ? "本结果为最终结果。"
                        : "对结果有异议的，请在" + Figures.date(objectUntil) + "以前提出一次，由另外的评审人员复评。逾期没有提出的，结果生效。");
        page.sign(stamp);
    }
}
