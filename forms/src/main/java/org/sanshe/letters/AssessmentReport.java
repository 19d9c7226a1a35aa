package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 绩效评价报告 how an engagement was judged over a period: points by indicator and side, compared with the period before and
 * with the average of the scheme, and what follows from the grade (《政府购买服务管理办法》第二十条).
 *
 * @param agreementNo 履约案卷编号
 * @param agreement 项目
 * @param kind 考核类别
 * @param scheme 评价方案 with its version
 * @param score 得分; null where a late report decided alone
 * @param scale 满分
 * @param marked 指标得分合计, before sides without evaluators and earlier results weigh in; null without sheets
 * @param grade 等级
 * @param sides 评分方
 * @param rows 指标得分, in the order of the table
 * @param radar 一级指标得分率
 * @param comparisons 与上期及方案平均比较
 * @param arithmetic 计算过程, a line a step
 * @param comments 评价意见; none in the publishable version, because they may name people
 * @param consequences 结果应用
 * @param evaluators 评价人员; empty in the publishable version
 * @param finalOn 定级日期
 */
public record AssessmentReport(
        String agreementNo,
        String agreement,
        String kind,
        LocalDate periodFrom,
        LocalDate periodTo,
        String scheme,
        String buyer,
        String supplier,
        BigDecimal score,
        BigDecimal scale,
        BigDecimal marked,
        String grade,
        List<Side> sides,
        List<Row> rows,
        Radar radar,
        List<Comparison> comparisons,
        List<String> arithmetic,
        List<Comment> comments,
        List<String> consequences,
        List<String> evaluators,
        LocalDate finalOn)
        implements Letter {

    /** 评分方. @param weight percent. @param score on the scheme's scale; null when it gave none */
    public record Side(String name, BigDecimal weight, int evaluators, BigDecimal score) {}

    /**
     * 一项指标.
     *
     * @param code as the scheme numbers it, for example {@code B2.1}
     * @param points 得分; null when nobody marked it
     */
    public record Row(String code, String name, String standard, BigDecimal weight, BigDecimal points) {}

    /**
     * 雷达图.
     *
     * @param axes 一级指标; at least three are drawn
     * @param series percents of the weight, one value an axis
     */
    public record Radar(List<String> axes, List<Series> series) {}

    /** 一组数据. */
    public record Series(String name, List<BigDecimal> percents) {}

    /** 比较. @param percent 得分率. @param difference of this result to it, in percentage points */
    public record Comparison(String with, BigDecimal percent, BigDecimal difference) {}

    /** 评价意见. */
    public record Comment(String indicator, String text) {}

    /** 公开版本: without anybody's name and without remarks, in which there may be names. */
    public AssessmentReport publishable() {
        return new AssessmentReport(
                agreementNo,
                agreement,
                kind,
                periodFrom,
                periodTo,
                scheme,
                buyer,
                supplier,
                score,
                scale,
                marked,
                grade,
                sides,
                rows,
                radar,
                comparisons,
                arithmetic,
                List.of(),
                consequences,
                List.of(),
                finalOn);
    }

    @Override
    public String title() {
        return "绩效评价报告";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目",
                        agreement,
                        "编号",
                        agreementNo,
                        "考核类别",
                        kind,
                        "评价期间",
                        Figures.span(periodFrom, periodTo),
                        "购买主体",
                        buyer,
                        "承接主体",
                        supplier,
                        "评价方案",
                        scheme,
                        "得分",
                        score == null ? "未按时提交自评，不计分" : Figures.score(score) + "（满分 " + Figures.number(scale) + "）",
                        "等级",
                        grade,
                        "定级日期",
                        Figures.date(finalOn));
        if (!sides.isEmpty()) sides(page);
        if (!rows.isEmpty()) indicators(page);
        if (radar.axes().size() >= 3 && !radar.series().isEmpty()) {
            radar(page);
        }
        if (!comparisons.isEmpty()) comparisons(page);
        if (!arithmetic.isEmpty()) page.heading("计算过程").items(arithmetic);
        if (!comments.isEmpty()) comments(page);
        if (!consequences.isEmpty()) page.heading("结果应用").items(consequences);
        signatures(page, stamp);
    }

    private void sides(Layout page) {
        page.heading("评分方");
        Layout.Grid grid = page.table("")
                .column("评分方", 8)
                .figures("权重", 4)
                .figures("人数", 3)
                .figures("得分", 4);
        sides.forEach(s -> grid.row(
                s.name(),
                Figures.percent(s.weight()),
                s.evaluators() == 0 ? "—" : String.valueOf(s.evaluators()),
                s.score() == null ? "未评" : Figures.score(s.score())));
        grid.end();
    }

    private void indicators(Layout page) {
        page.heading("指标得分");
        Layout.Grid grid =
                page.table("").column("指标", 8).column("标准", 9).figures("权重", 3).figures("得分", 3);
        rows.forEach(r -> grid.row(
                r.code() + " " + r.name(),
                r.standard(),
                Figures.number(r.weight()),
                r.points() == null ? "—" : Figures.score(r.points())));
        if (marked != null) grid.total("合计", "", Figures.number(scale), Figures.score(marked));
        grid.end();
    }

    /** The figures in a table, the picture below it. */
    private void radar(Layout page) {
        page.heading("一级指标得分率");
        Layout.Grid grid = page.table("").column("指标", 8);
        radar.series().forEach(s -> grid.figures(s.name(), 4));
        for (int axis = 0; axis < radar.axes().size(); axis++) {
            int at = axis;
            grid.row(Stream.concat(
                            Stream.of(radar.axes().get(at)),
                            radar.series().stream()
                                    .map(s -> Figures.percent(s.percents().get(at))))
                    .toArray(String[]::new));
        }
        grid.end().radar(radar.axes(), radar.series());
    }

    private void comparisons(Layout page) {
        page.heading("比较");
        Layout.Grid grid = page.table("").column("对象", 10).figures("得分率", 4).figures("相差（百分点）", 5);
        comparisons.forEach(c -> grid.row(
                c.with(),
                Figures.percent(c.percent()),
                (c.difference().signum() > 0 ? "+" : "") + Figures.number(c.difference())));
        grid.end();
    }

    private void comments(Layout page) {
        page.heading("评价意见");
        Layout.Grid grid = page.table("").column("指标", 6).column("意见", 17);
        comments.forEach(c -> grid.row(c.indicator(), c.text()));
        grid.end();
    }

    private void signatures(Layout page, Stamp stamp) {
        if (evaluators.isEmpty()) {
            page.sign(stamp);
            return;
        }
        page.paragraph("评价人员：" + String.join("、", evaluators));
        page.sign(List.of("评价人员签字", " ", " "), List.of(stamp.issuer() + "（盖章）", Figures.date(stamp.date())));
    }
}
