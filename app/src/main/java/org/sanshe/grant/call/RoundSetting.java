package org.sanshe.grant.call;

import java.time.LocalDate;
import org.sanshe.grant.scheme.GrantScheme.Cut;

/**
 * 轮次设置: what is settled for one round beside its scheme.
 *
 * @param cut how awards are cut when less money is approved than proposed
 * @param absent what follows from not coming to the defence
 * @param leastScorers fewest members who score a project
 * @param commentBelow percent of a criterion's points below which a comment is asked for
 * @param reserveUntil last day a project of the reserve can move up
 * @param approved what the section head said; null before
 * @param opinion why it was returned
 * @param approvalNo 批复文号; null before the budget was entered
 */
public record RoundSetting(
        String round,
        Cut cut,
        Absent absent,
        int leastScorers,
        int commentBelow,
        LocalDate reserveUntil,
        Boolean approved,
        String opinion,
        String approvalNo) {

    /** 缺席答辩. */
    public enum Absent {
        /** 按书面材料评分. */
        PAPER("按书面材料评分", "Scored on paper"),
        /** 不再评分. */
        EXCLUDED("不再评分", "Not scored");

        private final String zh;
        private final String en;

        Absent(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** How awards are cut, in the reader's language. */
    public String cutIn(boolean english) {
        return switch (cut) {
            case LAST_RANK -> english ? "cut from the last rank up" : "从末位往前核减";
            case PROPORTION -> english ? "cut all in proportion" : "按比例核减";
        };
    }
}
