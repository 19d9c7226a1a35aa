package org.sanshe.incubation;

import java.time.LocalDate;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;

/**
 * 孵化: an accepted application in its term and after it.
 *
 * @param caseNo the case it runs under
 * @param track as it began; a group that was registered since keeps it
 * @param termFrom null before the agreement is signed
 * @param extendedUntil the last day after an extension; null without one
 * @param forced whether it left against its will
 * @param handedOverOn the day of the signed hand-over record, from which the place is free
 */
public record Tenancy(
        String caseNo,
        String application,
        long baseId,
        long rulesId,
        long organizationId,
        String organization,
        Track track,
        Stage stage,
        int termMonths,
        LocalDate termFrom,
        LocalDate termUntil,
        LocalDate extendedUntil,
        Status status,
        LocalDate graduatedOn,
        LocalDate leftOn,
        boolean forced,
        LocalDate handedOverOn) {

    /** The last day of the term, an extension included; null before the agreement is signed. */
    public LocalDate lastDay() {
        return extendedUntil == null ? termUntil : extendedUntil;
    }

    /** Whether it counts as a tenant: neither one that has graduated nor one that has left does. */
    public boolean isTenant() {
        return status == Status.AGREEMENT || status == Status.IN_TERM || status == Status.LEAVING;
    }

    /** 孵化状态. */
    public enum Status {
        /** 协议待签. */
        AGREEMENT("协议待签", "Agreement to be signed"),
        /** 未签协议. */
        LAPSED("未签协议", "Lapsed"),
        /** 在孵. */
        IN_TERM("在孵", "In its term"),
        /** 出壳，移交中. */
        GRADUATED("已出壳", "Graduated"),
        /** 退驻，移交中. */
        LEAVING("退驻移交中", "Leaving"),
        /** 已退驻. */
        EXITED("已退驻", "Exited"),
        /** 跟踪服务. */
        FOLLOW_UP("跟踪服务", "Follow-up"),
        /** 已结束. */
        CLOSED("已结束", "Closed");

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

        /** Whether one may follow the other. */
        public boolean mayBecome(Status next) {
            return switch (this) {
                case AGREEMENT -> next == IN_TERM || next == LAPSED;
                case IN_TERM -> next == GRADUATED || next == LEAVING;
                case GRADUATED -> next == FOLLOW_UP;
                case LEAVING -> next == EXITED;
                case EXITED -> next == FOLLOW_UP || next == CLOSED;
                case FOLLOW_UP -> next == CLOSED;
                case LAPSED, CLOSED -> false;
            };
        }
    }
}
