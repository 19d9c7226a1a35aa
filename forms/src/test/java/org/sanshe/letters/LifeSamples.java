package org.sanshe.letters;

import static org.sanshe.letters.Samples.BUYER;
import static org.sanshe.letters.Samples.CENTRE;
import static org.sanshe.letters.Samples.PROJECT;
import static org.sanshe.letters.Samples.SUPPLIER;
import static org.sanshe.letters.Samples.yuan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Examples of what is printed while the contract of the same purchase is performed. */
final class LifeSamples {

    private static final String NUMBER = "XC-CS-2026-0046-HT";

    private LifeSamples() {}

    static SupplementaryAgreement supplement() {
        return new SupplementaryAgreement(
                PROJECT,
                NUMBER,
                2,
                BUYER,
                SUPPLIER,
                "服务数量",
                "小型活动7场",
                "小型活动27场",
                "新增两个安置小区，服务需求增加。",
                yuan("45000"),
                yuan("105000"),
                yuan("1050000"),
                yuan("10"),
                List.of(new BudgetShare(2026, "一般公共预算", yuan("45000"))),
                LocalDate.of(2027, 6, 30),
                LocalDate.of(2026, 9, 10),
                new Signing("周明远", LocalDateTime.of(2026, 9, 10, 10, 0), "签署记录3f5a9c0011223344"),
                new Signing("陈喆", LocalDateTime.of(2026, 9, 9, 9, 30), "签署记录77aa9c0011223344"));
    }

    static ContractChangeNotice changeNotice() {
        return new ContractChangeNotice(
                PROJECT,
                NUMBER,
                "2026年度社会工作服务项目合同",
                BUYER,
                SUPPLIER,
                "服务数量",
                "小型活动7场",
                "小型活动27场",
                LocalDate.of(2026, 5, 20),
                LocalDate.of(2026, 9, 10));
    }

    static PerformanceNotice terminated() {
        return new PerformanceNotice(
                PerformanceNotice.Decision.TERMINATED,
                PROJECT,
                NUMBER,
                CENTRE,
                "一方严重违约",
                "《政府采购法》第五十条",
                "连续两个月半数岗位空缺，限期整改仍未到位。",
                LocalDate.of(2026, 11, 20),
                "请于2026年12月4日以前交接服务对象，已验收的服务按合同结算。");
    }

    static SettlementStatement settlement() {
        return new SettlementStatement(
                PROJECT,
                NUMBER,
                BUYER,
                SUPPLIER,
                "已提前终止",
                yuan("1050000"),
                yuan("105000"),
                List.of(
                        new SettlementStatement.Node("合同生效", "已通过", yuan("315000")),
                        new SettlementStatement.Node("季度评估合格", "部分通过", yuan("300000")),
                        new SettlementStatement.Node("期末验收合格", "已取消", yuan("0"))),
                yuan("615000"),
                yuan("15000"),
                yuan("615000"),
                yuan("0"),
                "承接主体赔偿5,000.00元",
                "一个小组不足六节，按价格清单扣减。",
                LocalDate.of(2026, 12, 15));
    }
}
