package org.sanshe.letters;

import java.math.BigDecimal;
import java.util.List;

/**
 * 台账验证报告 says what the ledger of a unit and year came to, derived twice, and what was looked for
 * (《行政事业单位内部控制规范（试行）》第六十条).
 *
 * @param unit 范围: the unit, with those below it
 * @param year 年度
 * @param vouchers 凭证数
 * @param sum 全部分录合计 in yuan; zero when the ledger is right
 * @param balances by account
 * @param movements by kind of voucher and account
 * @param checks 已查找的异常
 * @param anomalies 发现的异常; empty when all is well
 */
public record LedgerProofReport(
        String unit,
        int year,
        long vouchers,
        BigDecimal sum,
        List<Balance> balances,
        List<Movement> movements,
        List<String> checks,
        List<String> anomalies)
        implements Letter {

    /** Takes copies, so that what was printed cannot change. */
    public LedgerProofReport {
        balances = List.copyOf(balances);
        movements = List.copyOf(movements);
        checks = List.copyOf(checks);
        anomalies = List.copyOf(anomalies);
    }

    /** 一个账户的余额 in yuan. */
    public record Balance(String account, BigDecimal amount) {}

    /** 一种凭证在一个账户的发生额 in yuan. */
    public record Movement(String kind, String account, BigDecimal amount) {}

    @Override
    public String title() {
        return unit + year + "年度资金台账验证报告";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "验证范围",
                        unit + "及其下级单位",
                        "年度",
                        year + "年",
                        "凭证数",
                        String.valueOf(vouchers),
                        "全部分录合计（元）",
                        Figures.amount(sum),
                        "结论",
                        anomalies.isEmpty() ? "没有发现异常" : "发现异常" + anomalies.size() + "处，应当立即核查");
        if (!anomalies.isEmpty()) page.heading("发现的异常").items(anomalies);
        page.heading("账户余额");
        var accounts = page.table("按账户计算").column("账户", 5).figures("余额（元）", 4);
        balances.forEach(b -> accounts.row(b.account, Figures.amount(b.amount)));
        accounts.end();
        page.heading("按凭证种类再次计算");
        var kinds = page.table("发生额").column("凭证种类", 4).column("账户", 4).figures("发生额（元）", 4);
        movements.forEach(m -> kinds.row(m.kind, m.account, Figures.amount(m.amount)));
        kinds.end();
        page.heading("已查找的异常").items(checks).sign(stamp);
    }
}
