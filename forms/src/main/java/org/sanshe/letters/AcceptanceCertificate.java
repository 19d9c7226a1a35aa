package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 履约验收书 how one milestone was accepted: every standard, who judged, what service users say, what is paid
 * (《政府采购法》第四十一条；《政府采购法实施条例》第四十五条).
 *
 * @param agreementNo 履约案卷编号
 * @param agreement 合同（协议）名称
 * @param milestone 节点
 * @param period 期间; blank when it covers none
 * @param standards 逐项验收结果
 * @param members 验收小组
 * @param voices 服务对象意见; blank when they were not asked
 * @param share 本节点应付 in yuan; null when nothing is paid for it
 * @param deductions 扣款
 * @param disputed 有争议金额 in yuan; null when none
 * @param outcome 验收结论
 * @param opinion 结论说明
 * @param deliveredOn 成果齐全日期
 * @param acceptedOn 结论日期
 * @param grant whether it is a grant, in whose words neither a contract nor a purchaser occurs
 */
public record AcceptanceCertificate(
        String agreementNo,
        String agreement,
        String milestone,
        String period,
        Party buyer,
        Party supplier,
        List<Standard> standards,
        List<String> members,
        String voices,
        BigDecimal share,
        List<Deduction> deductions,
        BigDecimal disputed,
        String outcome,
        String opinion,
        LocalDate deliveredOn,
        LocalDate acceptedOn,
        boolean grant)
        implements Letter {

    /** 一条标准. @param result how many judged how */
    public record Standard(String item, String standard, String result) {}

    /** 扣款. @param ground 依据和计算 */
    public record Deduction(String item, String ground, BigDecimal amount) {}

    @Override
    public String title() {
        return "履约验收书";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        grant ? "资助协议" : "合同（协议）",
                        agreement,
                        "编号",
                        agreementNo,
                        "节点",
                        milestone,
                        "期间",
                        period,
                        grant ? "资助方" : "采购人",
                        buyer.name(),
                        grant ? "受资助方" : "承接主体",
                        supplier.name(),
                        "统一社会信用代码",
                        supplier.creditCode(),
                        "成果齐全日期",
                        Figures.date(deliveredOn))
                .heading("逐项验收结果");
        Layout.Grid grid = page.table("").column("项目", 5).column("标准", 8).column("验收小组意见", 7);
        standards.forEach(s -> grid.row(s.item(), s.standard(), s.result()));
        grid.end();
        page.heading("验收结论")
                .pairs(
                        "验收小组",
                        String.join("、", members),
                        "服务对象意见",
                        voices,
                        "结论",
                        outcome,
                        "说明",
                        opinion,
                        "结论日期",
                        Figures.date(acceptedOn));
        if (share != null) amounts(page);
        page.sign(stamp);
    }

    private void amounts(Layout page) {
        BigDecimal left = share;
        page.heading("款项");
        Layout.Grid grid = page.table("").column("项目", 5).column("依据和计算", 10).figures("金额（元）", 4);
        grid.row("本节点应付", grant ? "协议约定" : "合同约定", Figures.amount(share));
        for (Deduction d : deductions) {
            grid.row("扣款：" + d.item(), d.ground(), "-" + Figures.amount(d.amount()));
            left = left.subtract(d.amount());
        }
        if (disputed != null) {
            grid.row("有争议，另行处理", grant ? "" : "《保障中小企业款项支付条例》第十二条", "-" + Figures.amount(disputed));
            left = left.subtract(disputed);
        }
        grid.total("无争议应付", "", Figures.amount(left)).end();
    }
}
