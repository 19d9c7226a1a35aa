package org.sanshe.letters;

import java.math.BigDecimal;
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
}
