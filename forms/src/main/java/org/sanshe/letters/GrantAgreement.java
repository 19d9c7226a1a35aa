package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 资助协议 says who gives how much for what, in which instalments, which reports are due, and what becomes of money that is
 * not used. It is no contract: nothing is bought.
 *
 * @param number 协议编号
 * @param title 项目名称
 * @param scheme 资助方案
 * @param source 资金来源
 * @param amount 资助金额 in yuan
 * @param budget 项目总预算
 * @param own 自筹资金
 * @param share the most percent of the eligible costs the grant pays; null for no limit
 * @param instalments 分期
 * @param goals 目标和成果
 * @param midtermDue 中期报告截止时刻; null where there is none
 * @param finalDue 末期报告期限
 * @param audited whether an accountant audits the costs
 * @param label the words of the mark of lottery money; blank for other money
 * @param unusedMonths money paid and not used for so many months goes back; 0 for no such rule
 * @param barMonths whoever is terminated may not apply for so many months; 0 for no such rule
 * @param terms 特别约定; may be blank
 * @param unit how the unit signed; null before
 * @param grantee how the grantee signed; null before
 */
public record GrantAgreement(
        String number,
        String title,
        String scheme,
        String source,
        Party grantor,
        Party recipient,
        BigDecimal amount,
        BigDecimal budget,
        BigDecimal own,
        BigDecimal share,
        LocalDate from,
        LocalDate until,
        List<Part> instalments,
        List<Goal> goals,
        LocalDateTime midtermDue,
        LocalDate finalDue,
        boolean audited,
        String label,
        int unusedMonths,
        int barMonths,
        String terms,
        Signing unit,
        Signing grantee)
        implements Letter {

    /** 分期: what releases it and which papers are asked for. */
    public record Part(int no, String stage, BigDecimal percent, BigDecimal amount, String trigger, String papers) {}

    /** 成果. */
    public record Goal(String item, String standard, String evidence) {}

    @Override
    public String title() {
        return "资助协议";
    }

    @Override
    public Style style() {
        return Style.CONTRACT;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "协议编号", number,
                        "项目名称", title,
                        "资助方案", scheme,
                        "资助方", grantor.name(),
                        "受资助方", recipient.name(),
                        "统一社会信用代码", recipient.creditCode(),
                        "地址", recipient.address(),
                        "负责人", recipient.representative())
                .clause("资助金额", "资助方从" + source + "中资助受资助方" + Figures.money(amount) + "。")
                .clause(
                        "项目预算",
                        "项目总预算" + Figures.money(budget) + "，其中自筹" + Figures.money(own) + "。"
                                + (share == null ? "" : "资助不超过合格费用的" + Figures.percent(share) + "。"))
                .clause("项目期限", Figures.span(from, until) + "。")
                .clause("分期拨付", "资助资金按下表分期拨付，条件未成就的不拨付。");
        Layout.Grid grid = page.table("分期拨付")
                .column("期次", 1)
                .column("节点", 3)
                .column("比例", 2)
                .figures("金额（元）", 3)
                .column("拨付条件", 4)
                .column("材料", 4);
        instalments.forEach(i -> grid.row(
                String.valueOf(i.no),
                i.stage,
                Figures.percent(i.percent),
                Figures.amount(i.amount),
                i.trigger,
                i.papers));
        grid.total("", "合计", "", Figures.amount(amount), "", "").end();
        Layout.Grid results =
                page.table("目标和成果").column("成果", 4).column("合格标准", 7).column("佐证材料", 4);
        goals.forEach(g -> results.row(g.item, g.standard, g.evidence));
        results.end();
        reports(page);
        page.clause("专款专用", "资助资金单独核算，只用于批准的预算科目；科目之间的调剂、内容、期限和负责人的变更，事先报资助方审批或者备案。不得用于楼堂馆所、投资、罚款、捐赠和与项目无关的支出。");
        if (label != null && !label.isBlank()) {
            page.clause("资助标识", "项目由彩票公益金资助。设施和活动现场的显著位置应当有“" + label + "”标识，报告附标识照片。");
        }
        page.clause(
                        "结算",
                        "应拨资助取下列三项的最小值：约定的资助金额；合格费用"
                                + (share == null ? "" : "的" + Figures.percent(share))
                                + "；合格费用减去已使用的自筹资金。末期款为应拨资助减去已拨资助；已拨资助超过应拨资助的，超过部分退回原资金来源。")
                .clause(
                        "未使用的资金",
                        "项目终止、取消或者结项时未使用的资金，在通知期限内退回原资金来源。"
                                + (unusedMonths > 0 ? "拨付后满" + unusedMonths + "个月仍未使用的资金，由资助方收回。" : ""))
                .clause(
                        "违约",
                        "弄虚作假、挪用资金、拒绝接受审计或者评估不合格的，资助方停止拨付、终止资助并收回资金。"
                                + (barMonths > 0 ? "终止资助的，" + barMonths + "个月内不得申报。" : ""))
                .clause("信息公开", "资助项目的名称、受资助方、金额和结果依法公开；受益人的个人信息不公开。");
        if (terms != null && !terms.isBlank()) page.clause("特别约定", terms);
        page.sign(Signing.lines("资助方", grantor.name(), unit), Signing.lines("受资助方", recipient.name(), grantee));
    }

    private void reports(Layout page) {
        String midterm = midtermDue == null ? "" : "中期报告在" + Figures.time(midtermDue) + "前提交，逾期或者不交且没有正当理由的，视为中期评估不合格。";
        page.clause(
                "报告", midterm + "末期报告在" + Figures.date(finalDue) + "前提交，附支出明细和凭证。" + (audited ? "项目费用由会计师事务所审计。" : ""));
    }
}
