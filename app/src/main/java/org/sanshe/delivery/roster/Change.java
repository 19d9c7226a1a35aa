package org.sanshe.delivery.roster;

import java.time.LocalDate;

/**
 * 名册变更.
 *
 * @param askedOn the day the term for handing it in counts from
 * @param outcome what was decided last; null before anything was
 * @param reason why it was returned
 */
record Change(String caseNo, String agreement, Kind kind, LocalDate askedOn, Outcome outcome, String reason) {

    /** 变动. */
    enum Kind {
        /** 首份名册. */
        FIRST("首份人员名册", "First roster"),
        /** 换人或者补缺. */
        REPLACEMENT("换人或者补缺", "Replacement"),
        /** 人员离岗. */
        LEAVE("人员离岗", "Somebody leaves"),
        /** 全员撤岗. */
        END("全员撤岗", "Everybody leaves");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }

        String zh() {
            return zh;
        }

        /** Whether nobody comes without the purchaser's consent (《政府采购法》第五十条). */
        boolean needsConsent() {
            return this == FIRST || this == REPLACEMENT;
        }
    }

    /** 结果. */
    enum Outcome {
        /** 同意. */
        AGREE,
        /** 退回. */
        RETURN,
        /** 默示同意. */
        SILENCE,
        /** 撤回. */
        GIVE_UP,
        /** 已生效. */
        EFFECTIVE,
        /** 随履行结束而终止. */
        CANCELLED
    }
}
