package org.sanshe.incubation;

import java.time.Instant;

/**
 * 招募: one call of a base under a version of its rules.
 *
 * @param places how many are admitted by it at most at once
 * @param closesAt null for a rolling intake
 */
public record IncubationCall(
        String caseNo,
        long baseId,
        long rulesId,
        String title,
        int places,
        Instant opensAt,
        Instant closesAt,
        Status status) {

    /** 常年受理: applications are selected as they come. */
    public boolean isRolling() {
        return closesAt == null;
    }

    /** 招募状态. */
    public enum Status {
        /** 待批准. */
        DRAFT,
        /** 受理中. */
        CALLED,
        /** 评审中. */
        SELECTION,
        /** 已结束. */
        CLOSED,
        /** 已取消. */
        CANCELLED
    }
}
