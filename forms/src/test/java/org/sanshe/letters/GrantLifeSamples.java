package org.sanshe.letters;

import static org.sanshe.letters.Samples.BUYER;
import static org.sanshe.letters.Samples.SUPPLIER;
import static org.sanshe.letters.Samples.yuan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Examples of what is printed while a grant is carried out. */
final class GrantLifeSamples {

    private GrantLifeSamples() {}

    static GrantAgreement agreement() {
        return new GrantAgreement(
                "ZX-2026-0007",
                "长者守望同行计划",
                "社会组织公益创投（第九届）",
                "彩票公益金（福利彩票）",
                BUYER,
                SUPPLIER,
                yuan("500000"),
                yuan("1000000"),
                yuan("500000"),
                yuan("60"),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2027, 6, 30),
                List.of(
                        new GrantAgreement.Part(1, "首期", yuan("50"), yuan("250000"), "协议签订", "收款票据"),
                        new GrantAgreement.Part(2, "中期", yuan("40"), yuan("200000"), "中期评估合格", "中期报告"),
                        new GrantAgreement.Part(3, "末期", yuan("10"), yuan("50000"), "审计和结算", "审计报告")),
                List.of(new GrantAgreement.Goal("长者探访", "不少于600人次，每次有记录", "服务记录、照片")),
                LocalDateTime.of(2026, 12, 15, 17, 0),
                LocalDate.of(2027, 7, 31),
                true,
                "彩票公益金资助-中国福利彩票",
                24,
                36,
                "项目活动优先在星沙街道开展。",
                new Signing("社会组织管理科 周明远", LocalDateTime.of(2026, 6, 20, 10, 0), "签署记录3f5a9c0011223344"),
                null);
    }

    static GrantNotice recovery() {
        return new GrantNotice(
                GrantNotice.Kind.RECOVERY,
                "ZX-2026-0007",
                "长者守望同行计划",
                SUPPLIER.name(),
                List.of("应退回金额", "30,000.00元", "原资金来源", "彩票公益金（福利彩票）", "期限", "2027年10月20日前"),
                List.of("经结算，已拨资助450,000.00元，应拨资助420,000.00元。请在期限内将超过部分退回，并注明协议编号。"));
    }

    static GrantNotice failed() {
        return new GrantNotice(
                GrantNotice.Kind.FAILED,
                "ZX-2026-0007",
                "长者守望同行计划",
                SUPPLIER.name(),
                List.of("评估结论", "中期评估不合格", "原因", "中期报告应于2026年12月15日17时0分前提交，没有提交"),
                List.of("自公告之日起停止拨付资助资金，并依照协议启动终止程序。"));
    }
}
