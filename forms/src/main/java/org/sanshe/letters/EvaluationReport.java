package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 评审报告 how the panel judged the responses and whom it recommends (财库〔2014〕214号, 《政府采购法实施条例》第四十一条).
 *
 * @param from 评审开始时间
 * @param until 评审结束时间
 * @param place 评审地点
 * @param panel 磋商小组; experts' scores are in this order
 * @param compliance 资格性、符合性审查结果
 * @param priceRule how prices are compared, as a sentence
 * @param lowPrice 异常低价审查情况
 * @param rankings 综合评分排序, best first
 * @param recommendation 推荐意见
 * @param signatures 签署情况
 */
public record EvaluationReport(
        Project project,
        Party buyer,
        LocalDateTime from,
        LocalDateTime until,
        String place,
        List<PanelMember> panel,
        List<Compliance> compliance,
        String priceRule,
        String lowPrice,
        List<Ranking> rankings,
        String recommendation,
        List<Signature> signatures)
        implements Letter {

    /**
     * 审查结果.
     *
     * @param supplier 供应商
     * @param passed 是否通过
     * @param reason 未通过的原因, may be blank
     */
    public record Compliance(String supplier, boolean passed, String reason) {}

    /**
     * 一家供应商的得分.
     *
     * @param rank 名次 from 1
     * @param supplier 供应商
     * @param offer 参评报价 in yuan
     * @param priceScore 价格分
     * @param expertScores 各成员评分 without the price, in the panel's order; empty where no points are given
     * @param average 成员评分平均值
     * @param total 综合得分
     */
    public record Ranking(
            int rank,
            String supplier,
            BigDecimal offer,
            BigDecimal priceScore,
            List<BigDecimal> expertScores,
            BigDecimal average,
            BigDecimal total) {}

    /**
     * 成员签署.
     *
     * @param member 成员
     * @param dissent 不同意见及理由, blank if the member agrees
     * @param at 签署时间, null if the member has neither signed nor said why
     */
    public record Signature(String member, String dissent, LocalDateTime at) {

        private String opinion() {
            if (dissent != null && !dissent.isBlank()) {
                return "不同意见：" + dissent;
            }
            return at == null ? "视为同意" : "同意";
        }
    }

    @Override
    public String title() {
        return project.name() + "评审报告";
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
                        project.name(),
                        "项目编号",
                        project.number(),
                        "采购人",
                        buyer.name(),
                        "采购方式",
                        project.words().fit("竞争性磋商"),
                        "评审时间",
                        Figures.time(from) + "至" + Figures.time(until),
                        "评审地点",
                        place)
                .heading(project.words().fit("磋商小组"));
        PanelMember.writeTo(page, "", panel);
        page.heading("资格性和符合性审查");
        compliance(page);
        page.heading("报价的比较").paragraph(priceRule).paragraph("异常低价审查：" + lowPrice);
        if (isScored()) {
            page.heading("成员评分");
            expertScores(page);
        }
        page.heading(isScored() ? "综合评分排序" : "按报价由低到高排序");
        ranking(page);
        page.heading("推荐意见")
                .paragraph(recommendation)
                .heading("签署")
                .paragraph(project.words()
                        .fit("磋商小组成员对自己的评审意见承担法律责任。对评审报告有异议的，应当签署不同意见并说明理由，否则视为同意评审报告（《政府采购法实施条例》第四十一条）。"));
        signatures(page);
        page.sign(stamp);
    }

    private void compliance(Layout page) {
        Layout.Grid grid = page.table("").column("供应商", 7).column("结果", 3).column("未通过的原因", 8);
        compliance.forEach(c -> grid.row(c.supplier(), c.passed() ? "通过" : "未通过", c.reason()));
        grid.end();
    }

    private void expertScores(Layout page) {
        Layout.Grid grid = page.table("各成员对价格以外因素的评分").column("供应商", 7);
        panel.forEach(member -> grid.figures(member.name(), 3));
        grid.figures("平均", 3);
        for (Ranking r : rankings) {
            grid.row(IntStream.range(0, panel.size() + 2)
                    .mapToObj(i -> i == 0
                            ? r.supplier()
                            : i <= panel.size()
                                    ? Figures.score(r.expertScores().get(i - 1))
                                    : Figures.score(r.average()))
                    .collect(Collectors.toList())
                    .toArray(String[]::new));
        }
        grid.end();
    }

    /** 综合评分: with the lowest price alone nobody gives points. */
    private boolean isScored() {
        return rankings.stream().noneMatch(r -> r.expertScores().isEmpty());
    }

    private void ranking(Layout page) {
        Layout.Grid grid = page.table("").column("名次", 2).column("供应商", 8).figures("报价（元）", 5);
        if (isScored()) grid.figures("价格分", 3).figures("成员评分", 3).figures("综合得分", 3);
        for (Ranking r : rankings) {
            String rank = String.valueOf(r.rank());
            String offer = Figures.amount(r.offer());
            if (isScored()) {
                grid.row(
                        rank,
                        r.supplier(),
                        offer,
                        Figures.score(r.priceScore()),
                        Figures.score(r.average()),
                        Figures.score(r.total()));
            } else {
                grid.row(rank, r.supplier(), offer);
            }
        }
        grid.end();
    }

    private void signatures(Layout page) {
        Layout.Grid grid = page.table("").column("成员", 3).column("意见", 9).column("签署时间", 6);
        signatures.forEach(s -> grid.row(s.member(), s.opinion(), s.at() == null ? "未签署" : Figures.time(s.at())));
        grid.end();
    }
}
