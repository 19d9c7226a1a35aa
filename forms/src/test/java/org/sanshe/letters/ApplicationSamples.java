package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 资助 letters filled with an invented project. */
final class ApplicationSamples {

    private ApplicationSamples() {}

    static GrantReply reply() {
        return new GrantReply(
                GrantReply.Outcome.RETURNED,
                "ZS2026-0007",
                "明湖区独居老人关爱项目",
                "2026年公益创投征集",
                "明湖区暖阳为老服务中心",
                new BigDecimal("60000"),
                null,
                List.of(new GrantReply.Reason("团队", "负责人任职证明与登记不一致，请更正"), new GrantReply.Reason("活动和进度", "请写明每次活动人数")),
                LocalDate.of(2026, 5, 12));
    }
}
