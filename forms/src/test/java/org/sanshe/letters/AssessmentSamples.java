package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/** 考核 letters filled with an invented mid-term assessment. */
final class AssessmentSamples {

    private AssessmentSamples() {}

    static AssessmentNotice notice() {
        return new AssessmentNotice(
                "KH2026-0003",
                Samples.PROJECT.name(),
                Samples.CENTRE,
                Samples.SUPPLIER.creditCode(),
                "中期考核",
                "2026-04-01 — 2026-09-30",
                "社会工作服务项目评价方案（第1版）",
                List.of(
                        new AssessmentNotice.Line("评价人员评分", "88.000 × 90%", "79.200"),
                        new AssessmentNotice.Line("服务对象满意度", "满意率 92.5%，权重 10%", "9.250"),
                        new AssessmentNotice.Line("合计", "满分 100", "88.450")),
                "88.450",
                "良好",
                true,
                LocalDate.of(2026, 10, 26));
    }

    static AssessmentObjectionReply reply() {
        return new AssessmentObjectionReply(
                "FY2026-0001",
                "KH2026-0003",
                Samples.PROJECT.name(),
                Samples.CENTRE,
                LocalDate.of(2026, 10, 13),
                List.of("已提交的证据被遗漏", "违反程序或者应当回避而没有回避"),
                "七月的签到表随自评提交，评分记录没有提及。",
                true,
                "签到表属于方案要求的证据，应当计入。",
                "由其他评价人员重新评价，结果再次公示。");
    }
}
