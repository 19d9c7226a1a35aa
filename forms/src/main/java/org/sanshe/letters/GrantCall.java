package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 资助项目征集公告 the call of a round of grants, as everybody may read it (《政府信息公开条例》第二十条).
 *
 * @param roundNo 轮次编号
 * @param round 轮次名称
 * @param scheme 资助方案 with its version
 * @param source 方案依据
 * @param pot 资金总额
 * @param payers 出资单位
 * @param fields 申报领域
 * @param most 单个项目最高资助; null for no limit
 * @param maxShare 资助最多占预算百分之几; null for no limit
 * @param inspectionYear 年检年度; null when none is asked
 * @param operator 受托运营单位, which may not apply; blank for none
 * @param publicityDays 公示期 in working days
 */
public record GrantCall(
        String roundNo,
        String round,
        String scheme,
        String source,
        BigDecimal pot,
        List<Payer> payers,
        List<String> fields,
        BigDecimal most,
        BigDecimal maxShare,
        Integer inspectionYear,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        LocalDate projectFrom,
        LocalDate projectUntil,
        List<String> criteria,
        BigDecimal pass,
        String operator,
        int publicityDays)
        implements Letter {

    /** 一个出资单位. */
    public record Payer(String unit, int year, BigDecimal amount) {}

    @Override
    public String title() {
        return round + "项目征集公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "轮次编号",
                        roundNo,
                        "资助方案",
                        scheme,
                        "方案依据",
                        source,
                        "资金总额",
                        Figures.money(pot),
                        "申报领域",
                        String.join("、", fields))
                .heading("资金");
        Layout.Grid grid = page.table("").column("出资单位", 10).column("年度", 3).figures("金额（元）", 6);
        payers.forEach(p -> grid.row(p.unit(), String.valueOf(p.year()), Figures.amount(p.amount())));
        grid.end();
        page.heading("申报")
                .paragraph("申报时间为" + Figures.time(opensAt) + "至" + Figures.time(closesAt)
                        + "，在本系统中提交，以系统时间为准，逾期不再接收。项目应当在" + Figures.date(projectFrom) + "至"
                        + Figures.date(projectUntil) + "之间实施。")
                .paragraph(limits());
        if (inspectionYear != null) page.paragraph("年检结论以" + inspectionYear + "年度为准。");
        if (!operator.isBlank()) page.paragraph("本轮由" + operator + "受托运营，该单位不得申报。");
        page.heading("评审和公示")
                .paragraph("评审专家从专家库随机抽取，按" + String.join("、", criteria) + "独立评分"
                        + (pass == null ? "" : "，总分" + Figures.score(pass) + "以上的方可资助") + "。拟资助项目、金额和专家姓名公示"
                        + publicityDays + "个工作日，公示期内可以在系统中提出异议。")
                .sign(stamp);
    }

    private String limits() {
        if (most == null && maxShare == null) return "资助金额按方案核定。";
        return "单个项目的资助"
                + (most == null ? "" : "不超过" + Figures.money(most))
                + (most != null && maxShare != null ? "，且" : "")
                + (maxShare == null ? "" : "不超过核定预算的" + Figures.percent(maxShare))
                + "。";
    }
}
