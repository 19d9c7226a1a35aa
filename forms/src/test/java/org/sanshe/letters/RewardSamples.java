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
}
