package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 绩效评价报告 filled with an invented assessment of a town's station. */
final class ReportSamples {

    private ReportSamples() {}

    static AssessmentReport report() {
        return new AssessmentReport(
                "LY2026-0012",
                "2026年度社会工作服务项目",
                "中期考核",
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 9, 30),
                "社会工作服务站考核方案（第 2 版）",
                Samples.BUYER.name(),
                Samples.CENTRE,
                new BigDecimal("86.420"),
                new BigDecimal("100"),
                new BigDecimal("86.420"),
                "良好",
                List.of(
                        new AssessmentReport.Side("第三方（专业）", new BigDecimal("50"), 3, new BigDecimal("88.10")),
                        new AssessmentReport.Side("购买主体", new BigDecimal("30"), 2, new BigDecimal("84.00")),
                        new AssessmentReport.Side("主管部门", new BigDecimal("10"), 1, new BigDecimal("83.50")),
                        new AssessmentReport.Side("服务对象满意度", new BigDecimal("10"), 0, new BigDecimal("88.20"))),
                List.of(
                        new AssessmentReport.Row("A", "投入", "", new BigDecimal("15"), new BigDecimal("13.200")),
                        new AssessmentReport.Row(
                                "A1", "人员到岗", "14名社会工作者在岗", new BigDecimal("10"), new BigDecimal("8.900")),
                        new AssessmentReport.Row("A2", "资金到位", "按合同约定到位", new BigDecimal("5"), new BigDecimal("4.300")),
                        new AssessmentReport.Row("B", "过程", "", new BigDecimal("25"), new BigDecimal("20.600")),
                        new AssessmentReport.Row(
                                "B1", "服务记录", "双方签字，逐月锁定", new BigDecimal("15"), new BigDecimal("12.800")),
                        new AssessmentReport.Row("B2", "督导", "每月不少于一次", new BigDecimal("10"), new BigDecimal("7.800")),
                        new AssessmentReport.Row("C", "产出", "", new BigDecimal("35"), new BigDecimal("31.500")),
                        new AssessmentReport.Row(
                                "C1", "服务人数", "500人；达到80%不足100%得2分", new BigDecimal("35"), new BigDecimal("31.500")),
                        new AssessmentReport.Row("D", "效益", "", new BigDecimal("15"), new BigDecimal("12.300")),
                        new AssessmentReport.Row("D1", "服务成效", "目标达成", new BigDecimal("15"), null),
                        new AssessmentReport.Row("E", "满意度", "不低于90%", new BigDecimal("10"), new BigDecimal("8.820"))),
                new AssessmentReport.Radar(
                        List.of("投入", "过程", "产出", "效益", "满意度"),
                        List.of(
                                series("本期", "88", "82.4", "90", "82", "88.2"),
                                series("上期", "80", "70", "85", "76", "90"),
                                series("方案平均", "83.5", "79.1", "81", "80.2", "86"))),
                List.of(
                        new AssessmentReport.Comparison(
                                "上期（2025年末期考核）", new BigDecimal("80.1"), new BigDecimal("6.32")),
                        new AssessmentReport.Comparison(
                                "同一方案已定级的 12 个项目平均", new BigDecimal("87"), new BigDecimal("-0.58"))),
                List.of("第三方 88.10 × 50% ＋ 购买主体 84.00 × 30% ＋ 主管部门 83.50 × 10% ＋ 满意度 88.20 × 10% ＝ 86.42；"),
                List.of(new AssessmentReport.Comment("督导", "八月、九月各缺一次督导记录，应当补齐安排。")),
                List.of("支付比例：本期应付款项的 100%；", "同等条件下优先：12 个月，不是直接授予。"),
                List.of("沈清和", "陆知行", "苏晚晴"),
                LocalDate.of(2026, 11, 20));
    }

    private static AssessmentReport.Series series(String name, String... percents) {
        return new AssessmentReport.Series(
                name, java.util.Arrays.stream(percents).map(BigDecimal::new).toList());
    }
}
