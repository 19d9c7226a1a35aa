package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 合同结算书 says what of a contract was performed, deducted, paid and is still owed by either side (《政府采购法》第五十条).
 *
 * @param contractNo 合同编号
 * @param ending 履行结果, e.g. 已履行完毕 or 已提前终止
 * @param amount 合同金额 in yuan
 * @param supplements 补充合同金额
 * @param nodes 各节点验收情况
 * @param accepted 验收金额
 * @param deducted 扣减金额
 * @param paid 已付金额
 * @param recoverable 应追回金额; zero when nothing was paid too much
 * @param compensation 赔偿, by whom and how much; blank when there is none
 * @param grounds 扣减和赔偿依据; may be blank
 * @param settledOn 结算日期
 */
public record SettlementStatement(
        Project project,
        String contractNo,
        Party buyer,
        Party supplier,
        String ending,
        BigDecimal amount,
        BigDecimal supplements,
        List<Node> nodes,
        BigDecimal accepted,
        BigDecimal deducted,
        BigDecimal paid,
        BigDecimal recoverable,
        String compensation,
        String grounds,
        LocalDate settledOn)
        implements Letter {

    /** 节点: one milestone, how it ended and what was accepted. */
    public record Node(String title, String status, BigDecimal accepted) {}

    @Override
    public String title() {
        return "合同结算书";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目名称", project.name(),
                        "项目编号", project.number(),
                        "合同编号", contractNo,
                        "采购人", buyer.name(),
                        "承接主体", supplier.name(),
                        "统一社会信用代码", supplier.creditCode(),
                        "履行结果", ending,
                        "结算日期", Figures.date(settledOn));
        Layout.Grid grid = page.table("履行节点").column("节点", 6).column("结果", 3).figures("验收金额（元）", 4);
        nodes.forEach(n -> grid.row(n.title, n.status, Figures.amount(n.accepted)));
        grid.total("合计", "", Figures.amount(accepted)).end();
        page.pairs(
                        "合同金额", Figures.money(amount),
                        "补充合同金额", Figures.money(supplements),
                        "验收金额", Figures.money(accepted),
                        "扣减金额", Figures.money(deducted),
                        "已付金额", Figures.money(paid),
                        "应追回金额", Figures.money(recoverable),
                        "赔偿", compensation,
                        "扣减和赔偿依据", grounds)
                .paragraph("以上结算以验收结果和支付凭证为准；应追回和赔偿的金额，由责任方在收到本结算书后支付。")
                .sign(stamp);
    }
}
