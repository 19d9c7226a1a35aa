package org.sanshe.letters;

import static org.sanshe.letters.Samples.yuan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Incubation: the agreement of founders, the certificate, a hand-over without the tenant, an intended exit. */
final class IncubationSamples {

    private IncubationSamples() {}

    static IncubationAgreement agreement() {
        return new IncubationAgreement(
                "FH2024-0003",
                "星城县社会组织孵化基地",
                new Party("星城县民政局", "11430121006123456X", "星城县文明路1号", "周明远", "李晓岚", "0731-84011234"),
                Samples.HELP,
                new Party("星城县晚晴助老服务中心", null, "星城县文明路2号", null, "沈知远", ""),
                List.of("沈知远", "顾念慈", "韩若水"),
                "星城县社会组织孵化基地管理办法",
                "萌芽型",
                6,
                LocalDate.of(2024, 8, 31),
                LocalDate.of(2025, 2, 28),
                "B区3号工位和共享会议室",
                "注册辅导、能力诊断、导师辅导、培训和资金托管。",
                "遵守基地管理制度，按期参加评审和培训，如实报告情况。",
                3,
                12,
                6,
                2,
                3,
                15,
                12,
                "",
                new Signing("周明远", LocalDateTime.of(2024, 8, 29, 16, 5), "签署记录0f3c55ab9e01d2c7"),
                new Signing("沈知远", LocalDateTime.of(2024, 8, 29, 10, 30), "签署记录77aa01be34c9d0e2"));
    }

    static TrainingCertificate training() {
        return new TrainingCertificate(
                "星城县社会组织孵化基地",
                "沈知远",
                Samples.HELP,
                "社会组织财务基础",
                LocalDate.of(2026, 6, 10),
                LocalDate.of(2026, 6, 12),
                2,
                3,
                new java.math.BigDecimal("4.0"));
    }

    static GraduationCertificate certificate() {
        return new GraduationCertificate(
                "FH2024-0003",
                "星城县晚晴助老服务中心",
                "52430198MJJ02003XF",
                "星城县社会组织孵化基地",
                "星城县社会组织孵化基地管理办法",
                LocalDate.of(2024, 8, 31),
                LocalDate.of(2025, 2, 28),
                List.of("已登记", "有自己的银行账户", "有资助或者购买服务项目1个", "出壳评审86分", "培训学时12"));
    }

    static HandOverRecord handOver() {
        return new HandOverRecord(
                "FH2024-0004",
                "星城县晨曦青年服务中心",
                "星城县社会组织孵化基地",
                LocalDate.of(2025, 9, 22),
                LocalDate.of(2025, 10, 17),
                List.of(
                        new HandOverRecord.Item("B区3号工位", 1, "场地", "完好"),
                        new HandOverRecord.Item("门禁卡", 2, "钥匙", "遗失1张")),
                "服务档案由组织自行保存，共享账号已注销。",
                "门禁卡工本费待缴。",
                yuan("0"),
                null,
                List.of("李晓岚", "周明远"),
                LocalDateTime.of(2025, 10, 21, 15, 0),
                2);
    }

    static IncubationNotice notice() {
        return new IncubationNotice(
                IncubationNotice.Kind.EXIT_INTENDED,
                "TZ2025-0001",
                "星城县晨曦青年服务中心",
                List.of("孵化案卷", "FH2024-0004", "情形", "长期不开展活动", "事实", "自2025年5月10日起没有活动记录", "陈述期限", "2025年9月12日"),
                List.of("因上述情形，拟责令你单位退驻。请在陈述期限前在系统内陈述意见、提交材料；逾期未陈述的，视为没有意见。"));
    }
}
