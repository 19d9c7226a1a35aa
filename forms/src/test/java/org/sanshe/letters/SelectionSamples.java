package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the selection and the reviews of an incubation base print. */
final class SelectionSamples {

    private SelectionSamples() {}

    static IncubationList list() {
        return new IncubationList(
                "XP2026-0001",
                "2026年入驻招募",
                "明湖社会组织孵化基地",
                false,
                List.of(
                        new IncubationList.Line(1, "明湖区清源公益服务中心", new BigDecimal("88.000"), "拟入驻"),
                        new IncubationList.Line(2, Samples.SUPPLIER.name(), new BigDecimal("84.333"), "候补")),
                List.of("安可期", "葛云深", "孟怀谷"),
                5,
                LocalDate.of(2026, 5, 6),
                LocalDate.of(2026, 5, 12));
    }

    static IncubationReviewResult review() {
        return new IncubationReviewResult(
                "PS2026-0001",
                "明湖区清源公益服务中心",
                "明湖社会组织孵化基地",
                "阶段评审",
                List.of(
                        new IncubationReviewResult.Line(
                                "治理", new BigDecimal("25"), new BigDecimal("21.500"), List.of("理事会按章程开会", "章程应当公开")),
                        new IncubationReviewResult.Line(
                                "财务", new BigDecimal("20"), new BigDecimal("17.000"), List.of("账目清楚"))),
                new BigDecimal("82.500"),
                new BigDecimal("60"),
                true,
                3,
                false,
                LocalDate.of(2026, 7, 20));
    }
}
