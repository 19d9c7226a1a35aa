package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.function.Function;
import org.sanshe.evaluation.scheme.Scheme.Timing;
import org.sanshe.kernel.Refusal;

/** 时间与规则的各项: the figures of {@link Timing}, with what people read and between what they make sense. */
enum TimingField {
    /** 自评期限. */
    SELF_REPORT_DAYS(
            "selfReportDays", "自评期限（工作日）", "Self-evaluation (working days)", 1, 250, t -> of(t.selfReportDays())),
    /** 抽查比例. */
    SPOT_CHECK_PERCENT("spotCheckPercent", "抽查比例（%）", "Spot checks (%)", 0, 100, Timing::spotCheckPercent),
    /** 抽查对象的最短期限. */
    SPOT_CHECK_MONTHS(
            "spotCheckMonths", "抽查的最短服务期（月）", "Shortest term drawn (months)", 0, 60, t -> of(t.spotCheckMonths())),
    /** 末期考核提前. */
    FINAL_MONTHS(
            "finalMonthsBefore",
            "末期考核提前（月）",
            "Final assessment before the end (months)",
            0,
            12,
            t -> of(t.finalMonthsBefore())),
    /** 中期占比. */
    MIDTERM_PERCENT(
            "midtermPercent", "中期结果占末期的比重（%）", "Share of the mid-term result (%)", 0, 90, Timing::midtermPercent),
    /** 分差上限. */
    SPREAD_PERCENT("spreadPercent", "分差上限（满分的%）", "Largest difference (% of the scale)", 1, 100, Timing::spreadPercent),
    /** 去掉最高最低. */
    DROP_EXTREMES(
            "dropExtremesFrom",
            "去掉最高最低分的人数下限",
            "Drop extremes from so many evaluators",
            0,
            15,
            t -> of(t.dropExtremesFrom()));

    private final String key;
    private final String zh;
    private final String en;
    private final int least;
    private final int most;
    private final Function<Timing, BigDecimal> value;

    TimingField(String key, String zh, String en, int least, int most, Function<Timing, BigDecimal> value) {
        this.key = key;
        this.zh = zh;
        this.en = en;
        this.least = least;
        this.most = most;
        this.value = value;
    }

    private static BigDecimal of(int whole) {
        return BigDecimal.valueOf(whole);
    }

    /** As in the body, and as the field of the page is named. */
    public String key() {
        return key;
    }

    public String in(boolean english) {
        return english ? en : zh;
    }

    BigDecimal of(Timing timing) {
        return value.apply(timing);
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    SchemeProblem problem() {
        return new SchemeProblem(
                "t-" + key,
                SchemeRule.TIMING_WRONG,
                new Refusal(SchemeRule.TIMING_WRONG, zh, least, most).message(java.util.Locale.SIMPLIFIED_CHINESE),
                new Refusal(SchemeRule.TIMING_WRONG, en, least, most).message(java.util.Locale.ENGLISH));
    }
}
