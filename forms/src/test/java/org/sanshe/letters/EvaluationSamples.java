package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/** 绩效评价 letters filled with an invented contract. */
final class EvaluationSamples {

    private EvaluationSamples() {}

    static RectificationNotice rectification() {
        return new RectificationNotice(
                "LY2026-0046",
                Samples.PROJECT.name(),
                Samples.SUPPLIER.name(),
                List.of(
                        new RectificationNotice.Finding("台账和记录", "十月三次小组活动没有签到表，参加人数无从核对。", "合同第六条", "补齐签到表，并提供现场照片。"),
                        new RectificationNotice.Finding("人员配备", "驻点社工只有两人持证，少于约定的三人。", "采购文件第三部分", "在期限内配齐持证社工。")),
                LocalDate.of(2026, 11, 6),
                LocalDate.of(2026, 11, 20),
                "《民法典》第五百七十七条",
                true);
    }

    static RectificationClosing rectified() {
        return new RectificationClosing(
                "ZG2026-0003",
                "LY2026-0046",
                Samples.PROJECT.name(),
                Samples.SUPPLIER.name(),
                List.of(
                        new RectificationClosing.Item("十月三次小组活动没有签到表，参加人数无从核对。", "三次活动的签到表都已补齐，附现场照片。"),
                        new RectificationClosing.Item("驻点社工只有两人持证，少于约定的三人。", "新聘持证社工一名，十一月十日到岗。")),
                LocalDate.of(2026, 11, 23),
                true);
    }
}
