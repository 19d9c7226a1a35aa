package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 成交结果公告 (《政府采购法实施条例》第四十三条, 财办库〔2023〕243号).
 *
 * @param agency 采购代理机构, null if the purchaser acts itself
 * @param winner 成交供应商 with its address
 * @param amount 成交金额 in yuan
 * @param subject 主要标的: name, scope, requirements
 * @param term 服务时间
 * @param standards 服务标准
 * @param scores 综合得分 of those ranked
 * @param experts 磋商小组成员名单
 * @param noticePeriod 公告期限, e.g. 自本公告发布之日起1个工作日
 * @param challengeBy 质疑截止日期
 * @param attachments 附件, e.g. 磋商文件
 */
public record ResultNotice(
        Project project,
        Party buyer,
        Party agency,
        Party winner,
        BigDecimal amount,
        String subject,
        String term,
        String standards,
        List<Score> scores,
        List<String> experts,
        String noticePeriod,
        LocalDate challengeBy,
        List<String> attachments)
        implements Letter {

    /**
     * 综合得分.
     *
     * @param rank 名次
     * @param supplier 供应商
     * @param total 综合得分
     */
    public record Score(int rank, String supplier, BigDecimal total) {}

    @Override
    public String title() {
        return project.name() + project.words().fit("成交结果公告");
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("项目基本情况")
                .pairs(
                        "项目编号",
                        project.number(),
                        "项目名称",
                        project.name(),
                        "采购方式",
                        project.words().fit("竞争性磋商"))
                .heading(project.words().fit("成交信息"))
                .pairs(
                        project.words().fit("成交供应商"),
                        winner.name(),
                        "供应商地址",
                        winner.address(),
                        project.words().fit("成交金额"),
                        Figures.money(amount))
                .heading("主要标的信息")
                .pairs("服务名称及范围", subject, "服务时间", term, "服务标准", standards)
                .heading("综合得分");
        Layout.Grid grid = page.table("").column("名次", 2).column("供应商", 9).figures("综合得分", 3);
        scores.forEach(s -> grid.row(String.valueOf(s.rank()), s.supplier(), Figures.score(s.total())));
        grid.end();
        page.heading(project.words().fit("磋商小组成员名单"))
                .paragraph(String.join("、", experts) + "。")
                .heading("公告期限")
                .paragraph(noticePeriod + "。")
                .heading("其他补充事宜")
                .paragraph(project.words()
                        .fit("供应商认为成交结果使自己的权益受到损害的，可以在%s前（含当日）以书面形式向采购人提出质疑（《政府采购法》第五十二条、《政府采购法实施条例》第五十三条）。")
                        .formatted(Figures.date(challengeBy)));
        if (!attachments.isEmpty()) {
            page.paragraph("附件：" + String.join("、", attachments) + "。");
        }
        page.heading("联系方式");
        buyer.writeTo(page, "采购人");
        if (agency != null) {
            agency.writeTo(page, "采购代理机构");
        }
        page.sign(stamp);
    }
}
