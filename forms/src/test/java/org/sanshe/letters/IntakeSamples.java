package org.sanshe.letters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** 孵化招募和申请 letters filled with an invented base. */
final class IntakeSamples {

    private IntakeSamples() {}

    static IncubationCallNotice call() {
        return new IncubationCallNotice(
                "ZM2025-0001",
                "2025年第一期入驻招募",
                "明湖社会组织孵化基地",
                "明湖区文明路1号",
                "明湖区孵化基地管理办法",
                "明民发〔2020〕1号",
                8,
                LocalDateTime.of(2025, 2, 17, 9, 0),
                LocalDateTime.of(2025, 2, 28, 17, 0),
                "免费工位和会议室、登记辅导、能力培训、导师辅导和资金托管。",
                List.of("萌芽型", "初创型", "枢纽型"),
                List.of(6, 12),
                List.of("已登记", "拟登记"),
                List.of("行业协会", "商会", "联合会", "基金会"),
                List.of(new IncubationCallNotice.Barred("受到行政处罚", 24), new IncubationCallNotice.Barred("列入活动异常名录", 0)),
                List.of(
                        new IncubationCallNotice.Paper("已登记", "登记证书副本", true),
                        new IncubationCallNotice.Paper("拟登记", "名称核准文件", true)),
                5,
                5,
                5);
    }

    static IncubationReply reply() {
        return new IncubationReply(
                IncubationReply.Outcome.RETURNED,
                "RZ2025-0007",
                "明湖社会组织孵化基地",
                "2025年第一期入驻招募",
                "明湖区萤火助学服务中心",
                "明湖区孵化基地管理办法",
                List.of(new IncubationReply.Reason("发起人", "缺少顾长安的签名，请补齐签名页")),
                LocalDate.of(2025, 3, 6),
                null);
    }
}
