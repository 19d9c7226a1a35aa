package org.sanshe.incubation;

import java.math.BigDecimal;
import java.time.Instant;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;

/**
 * 入驻申请.
 *
 * @param call the call it answers
 * @param organizationId who applies; founders as an organization in preparation
 * @param inPark 园内 or out of the park
 * @param score of the panel, of 100; null before
 * @param rank among those the panel found fit; null before
 * @param reason why it was refused or declined; null otherwise
 */
public record IncubationApplication(
        String caseNo,
        String call,
        long baseId,
        long organizationId,
        String organization,
        Track track,
        Stage stage,
        int termMonths,
        boolean inPark,
        Instant submittedAt,
        Status status,
        String reason,
        BigDecimal score,
        Integer rank) {

    /** 申请状态. */
    public enum Status {
        /** 已提交，初审中. */
        SUBMITTED("初审中", "Being checked"),
        /** 退回补正. */
        RETURNED("退回补正", "Returned for completion"),
        /** 初审不通过. */
        REFUSED("初审不通过", "Refused"),
        /** 初审通过，待评审. */
        CHECKED("待评审", "To be reviewed"),
        /** 评审未通过. */
        DECLINED("评审未通过", "Declined"),
        /** 候补. */
        WAITING("候补", "On the waiting list"),
        /** 已提供孵化位. */
        OFFERED("待确认入驻", "Offered a place"),
        /** 已接受. */
        ACCEPTED("已确认入驻", "Accepted"),
        /** 放弃或逾期. */
        FORGONE("放弃入驻", "Forgone"),
        /** 撤回. */
        WITHDRAWN("已撤回", "Withdrawn");

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
                case SUBMITTED -> next == RETURNED || next == REFUSED || next == CHECKED || next == WITHDRAWN;
                case RETURNED -> next == SUBMITTED || next == REFUSED || next == WITHDRAWN;
                case CHECKED -> next == DECLINED || next == WAITING || next == OFFERED || next == WITHDRAWN;
                case WAITING -> next == OFFERED || next == DECLINED || next == WITHDRAWN;
                case OFFERED -> next == ACCEPTED || next == FORGONE;
                case REFUSED, DECLINED, ACCEPTED, FORGONE, WITHDRAWN -> false;
            };
        }
    }
}
