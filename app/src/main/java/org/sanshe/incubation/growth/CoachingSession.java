package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * 一次辅导.
 *
 * @param place null for online
 * @param confirmBy from then on silence is a confirmation
 * @param silent whether it was confirmed by silence
 * @param objection what the tenant said against it; null for nothing
 * @param decision how the base settled it; null for not
 */
record CoachingSession(
        long id,
        String mentoring,
        String organization,
        String mentor,
        LocalDate on,
        LocalTime begins,
        LocalTime ends,
        BigDecimal hours,
        String place,
        String topics,
        String advice,
        String nextSteps,
        LocalDate nextOn,
        List<String> files,
        Instant confirmBy,
        State state,
        boolean silent,
        String objection,
        String decision) {

    /** 记录状态. */
    enum State {
        /** 待确认. */
        ENTERED("待组织确认", "To be confirmed"),
        /** 已确认. */
        CONFIRMED("已确认", "Confirmed"),
        /** 有异议. */
        DISPUTED("有异议", "Disputed"),
        /** 不计. */
        STRUCK("不计", "Struck");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
