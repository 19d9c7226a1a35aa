package org.sanshe.grant.open;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.kernel.Money;

/**
 * 公开的资助, one award as everybody may know it.
 *
 * @param no its case
 * @param matchUnit who pays a match; null without one
 * @param disbursed what the treasury has confirmed
 * @param from first day planned; null for a reward
 * @param region administrative code of its beneficiaries; null where not known
 * @param modified when it or its money last changed
 */
record OpenGrant(
        String no,
        String title,
        String field,
        Party unit,
        Party matchUnit,
        Party organization,
        Programme programme,
        Money applied,
        Money awarded,
        Money disbursed,
        LocalDate awardedOn,
        LocalDate from,
        LocalDate until,
        String region,
        boolean fromCall,
        OffsetDateTime modified) {

    /** 单位. @param creditCode null for a unit that has none */
    record Party(long id, String name, String creditCode) {}

    /** 方案. */
    record Programme(String code, String name, GrantScheme.Kind kind) {}
}
