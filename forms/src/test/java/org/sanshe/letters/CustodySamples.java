package org.sanshe.letters;

import static org.sanshe.letters.Samples.yuan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Examples of what is printed while money is in custody. */
final class CustodySamples {

    private CustodySamples() {}

    static CustodyAgreement agreement() {
        return new CustodyAgreement(
                "TX2026-0001",
                "FH2026-0003",
                "晨光社区服务中心（筹）",
                List.of("周知夏", "林一帆", "古丽·买买提"),
                "明湖区社会组织促进会",
                "51430198MJH100012B",
                "明湖区民政局",
                "明湖社会组织孵化基地",
                LocalDate.of(2026, 5, 8),
                new Signing("周知夏", LocalDateTime.of(2026, 5, 6, 9, 0), "3f5a"),
                new Signing("陈促进", LocalDateTime.of(2026, 5, 7, 10, 30), "7c21"),
                new Signing("经办人", LocalDateTime.of(2026, 5, 8, 15, 0), "a90e"));
    }

    static CustodyStatement statement() {
        return new CustodyStatement(
                "TX2026-0001",
                "晨光社区服务中心（筹）",
                "明湖区社会组织促进会",
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 31),
                yuan("0"),
                List.of(
                        new CustodyStatement.Line(
                                LocalDate.of(2026, 5, 11),
                                "收入",
                                "明湖区慈善会",
                                "捐赠：社区课堂教具",
                                "TR2026-0001",
                                yuan("3000"),
                                yuan("3000")),
                        new CustodyStatement.Line(
                                LocalDate.of(2026, 5, 20),
                                "支出",
                                "星城文具有限公司",
                                "购买教具两套",
                                "TP2026-0001",
                                yuan("-800"),
                                yuan("2200"))),
                yuan("2200"));
    }
}
