package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 导师辅导 for a goal of a growth plan.
 *
 * @param hours a month asked for
 * @param round of matching; 0 before the first
 * @param mentorId who is asked or coaches; null for nobody
 * @param agreedHours a month, as agreed; null before
 */
record Mentoring(
        String caseNo,
        String tenancy,
        String organization,
        long organizationId,
        String plan,
        int goal,
        String goalTitle,
        String need,
        List<Field> fields,
        BigDecimal hours,
        Mentor.Language language,
        Status status,
        int round,
        Long mentorId,
        String mentor,
        String goals,
        String rhythm,
        BigDecimal agreedHours,
        LocalDate starts,
        LocalDate ends,
        LocalDate endedOn,
        boolean revealed) {

    /** 辅导状态. */
    enum Status {
        /** 匹配中. */
        ASKED("匹配中", "Being matched"),
        /** 辅导中. */
        ACTIVE("辅导中", "Under way"),
        /** 已结束. */
        ENDED("已结束", "Over"),
        /** 没有合适的导师. */
        NONE("没有合适的导师", "No mentor fit"),
        /** 已终止. */
        CANCELLED("已终止", "Cancelled");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
