package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What a round of grants prints. */
final class GrantSamples {

    private GrantSamples() {}

    static GrantCall call() {
        return new GrantCall(
                "ZL2026-0001",
                "2026年公益创投",
                "公益创投（第2版）",
                "本局公益创投办法",
                new BigDecimal("1000000.00"),
                List.of(
                        new GrantCall.Payer("星城县民政局", 2026, new BigDecimal("800000.00")),
                        new GrantCall.Payer("东岸街道办事处", 2026, new BigDecimal("200000.00"))),
                List.of("养老", "儿童"),
                new BigDecimal("100000.00"),
                new BigDecimal("60"),
                2024,
                LocalDateTime.of(2026, 3, 2, 9, 0),
                LocalDateTime.of(2026, 3, 31, 17, 0),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2027, 6, 30),
                List.of("需求", "可行性", "预算"),
                new BigDecimal("60"),
                "明湖区社会组织服务中心",
                5);
    }

    static GrantPublicity publicity() {
        return new GrantPublicity(
                "ZL2026-0001",
                "2026年公益创投",
                false,
                List.of(
                        new GrantPublicity.Project(
                                1,
                                "邻里守望",
                                Samples.SUPPLIER.name(),
                                new BigDecimal("128.000"),
                                new BigDecimal("100000.00")),
                        new GrantPublicity.Project(
                                2, "银龄课堂", "明湖区清源公益服务中心", new BigDecimal("125.000"), new BigDecimal("66666.67"))),
                List.of("安可期", "葛云深", "孟怀谷"),
                5,
                LocalDate.of(2026, 5, 6),
                LocalDate.of(2026, 5, 12));
    }

    static GrantResult result() {
        return new GrantResult(
                "ZL2026-0001",
                "2026年公益创投",
                40,
                31,
                List.of(new GrantResult.Award("邻里守望", Samples.SUPPLIER.name(), new BigDecimal("100000.00"))),
                3,
                new BigDecimal("100000.00"));
    }
}
