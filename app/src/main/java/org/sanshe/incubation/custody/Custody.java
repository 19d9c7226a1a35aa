package org.sanshe.incubation.custody;

import java.time.LocalDate;

/**
 * 托管: who keeps a tenancy's money by a tripartite agreement.
 *
 * @param agreement the case it was signed in
 * @param since the day of the last signature; null before
 */
record Custody(
        String agreement,
        String tenancy,
        long custodianId,
        String custodian,
        Status status,
        LocalDate since,
        String document) {

    /** 托管状态. */
    enum Status {
        /** 待签. */
        SIGNING("待签", "To be signed"),
        /** 未签成. */
        DECLINED("未签成", "Declined"),
        /** 生效. */
        IN_FORCE("生效", "In force"),
        /** 已终止. */
        ENDED("已终止", "Ended");

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
