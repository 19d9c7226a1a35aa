package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.util.List;

/**
 * 导师.
 *
 * @param employer 任职单位 as stated; null for none
 * @param hoursMonth hours a month promised to all tenants together
 * @param rating mean of what tenants gave, 1 to 5; null before the first
 * @param free hours a month not yet promised
 */
record Mentor(
        long id,
        long unitId,
        long personId,
        String name,
        String employer,
        List<Field> fields,
        BigDecimal hoursMonth,
        List<Language> languages,
        String remarks,
        boolean active,
        BigDecimal rating,
        BigDecimal free) {

    /** 工作语言. */
    enum Language {
        /** 普通话. */
        ZH("普通话", "Mandarin"),
        /** 本地方言. */
        DIALECT("本地方言", "Local dialect"),
        /** 英语. */
        EN("英语", "English");

        private final String zh;
        private final String en;

        Language(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
