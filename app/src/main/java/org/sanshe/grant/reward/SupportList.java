package org.sanshe.grant.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 直接资助名单.
 *
 * @param publicityUntil the last moment of its publicity; null before
 */
record SupportList(
        String caseNo,
        long schemeId,
        long unitId,
        String title,
        LocalDate from,
        LocalDate until,
        Status status,
        Instant publicityUntil,
        List<Entry> entries) {

    /** 名单上的一家. @param cancelled after an objection that was upheld */
    record Entry(
            int no,
            long organizationId,
            String organization,
            String project,
            Money amount,
            Money own,
            boolean cancelled) {}

    /** Those that were not cancelled. */
    List<Entry> standing() {
        return entries.stream().filter(e -> !e.cancelled()).toList();
    }

    /** 名单状态. */
    enum Status {
        /** 待审批. */
        ENTERED,
        /** 退回修改. */
        RETURNED,
        /** 公示中. */
        PUBLICITY,
        /** 已确定. */
        AWARDED,
        /** 未同意. */
        REFUSED
    }
}
