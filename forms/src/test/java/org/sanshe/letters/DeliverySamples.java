package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** 履约 letters filled with an invented home-care contract. */
final class DeliverySamples {

    private DeliverySamples() {}

    static ServiceSheet sheet() {
        return new ServiceSheet(
                "2026年居家养老服务项目",
                "LY2026-0007",
                MoreSamples.filing().buyer().name(),
                MoreSamples.filing().supplier().name(),
                MoreSamples.filing().supplier().creditCode(),
                YearMonth.of(2026, 5),
                328,
                326,
                33,
                1,
                List.of(
                        new ServiceSheet.Line(
                                "居家养老服务",
                                "人·月",
                                new BigDecimal("81"),
                                new BigDecimal("1"),
                                BigDecimal.ZERO,
                                new BigDecimal("26460"),
                                "当月次数或者时数未达到最低档 1"),
                        new ServiceSheet.Line(
                                "大型活动",
                                "场",
                                new BigDecimal("1"),
                                BigDecimal.ZERO,
                                new BigDecimal("4000"),
                                new BigDecimal("4000"),
                                "")),
                "钱多多");
    }

    static AcceptanceCertificate certificate() {
        return new AcceptanceCertificate(
                "LY2026-0046",
                Samples.PROJECT.name(),
                "中期验收",
                "2026-04-01 — 2026-09-30",
                Samples.BUYER,
                Samples.SUPPLIER,
                List.of(
                        new AcceptanceCertificate.Standard("小组活动", "七个小组，每个不少于六节、四十二人次", "达到 0 人，部分达到 3 人，未达到 0 人"),
                        new AcceptanceCertificate.Standard("服务安全", "无责任事故", "达到 3 人，部分达到 0 人，未达到 0 人")),
                List.of("李晓岚", "孙㛃", "何静"),
                "二十人回复，满意率 95%",
                new BigDecimal("420000"),
                List.of(new AcceptanceCertificate.Deduction(
                        "小组活动", "约定 7 个，计入 6 个；短少 1 × 单价 7,000.00 元", new BigDecimal("7000"))),
                new BigDecimal("10000"),
                "部分通过",
                "扣除不足四十二人次的一个小组。",
                LocalDate.of(2026, 10, 12),
                LocalDate.of(2026, 10, 16),
                false);
    }
}
