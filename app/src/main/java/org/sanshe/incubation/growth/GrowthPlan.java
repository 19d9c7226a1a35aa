package org.sanshe.incubation.growth;

import java.time.LocalDate;

/**
 * 成长计划.
 *
 * @param round the diagnosis begun last; null before the first
 * @param agreedOn null while none was agreed to
 */
record GrowthPlan(String caseNo, String tenancy, long rulesId, Round round, LocalDate agreedOn, LocalDate closedOn) {

    /** 诊断轮次. */
    enum Round {
        /** 开始. */
        START("开始", "Start"),
        /** 半程. */
        HALF("半程", "Half time"),
        /** 期末. */
        END("期末", "End");

        private final String zh;
        private final String en;

        Round(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 诊断方. */
    enum Side {
        /** 自评. */
        SELF("自评", "Own"),
        /** 基地评估. */
        DESK("基地评估", "Base");

        private final String zh;
        private final String en;

        Side(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
