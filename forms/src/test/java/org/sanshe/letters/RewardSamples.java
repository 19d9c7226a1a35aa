package org.sanshe.letters;

import static org.sanshe.letters.Samples.yuan;

import java.time.LocalDate;
import java.util.List;

/** Rewards and support without a competition. */
final class RewardSamples {

    private RewardSamples() {}

    static SupportNotice support() {
        return new SupportNotice(
                "星城县民政局",
                "社会组织评估等级奖励",
                "星城县社会组织以奖代补办法",
                List.of(
                        new SupportNotice.Row(Samples.CENTRE, "评估等级5A", yuan("50000")),
                        new SupportNotice.Row(Samples.HELP, "评估等级3A", yuan("10000"))),
                LocalDate.of(2026, 3, 16),
                LocalDate.of(2026, 3, 20),
                "星城县民政局社会组织管理科，0731-84011234");
    }

    static LotteryNotice lottery() {
        return new LotteryNotice(
                "星城县民政局",
                2025,
                List.of(new LotteryNotice.Row(
                        "社区助老服务", Samples.CENTRE, yuan("300000"), yuan("129900"), yuan("170100"), "为二百名老人提供助餐服务四千余次。")),
                "李晓岚",
                "0731-84011234");
    }
}
