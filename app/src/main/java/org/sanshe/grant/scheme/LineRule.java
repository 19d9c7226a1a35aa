package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * 预算科目规则: each with its source.
 *
 * @param category code of the kind of cost, for example {@code EXPERT}, {@code TRAINING}, {@code LABOUR}
 * @param limit what is limited
 * @param value percent, yuan a unit, or nothing
 * @param with further categories that count together with the first under a share
 * @param ofGrant whether a share is one of the grant; otherwise it is one of the whole budget
 * @param fromTime from which time or day on a unit price holds; 1 for all of them
 * @param words what a line may not be called, whatever its category
 */
public record LineRule(
        String category,
        String name,
        Limit limit,
        BigDecimal value,
        String source,
        List<String> with,
        Boolean ofGrant,
        Integer fromTime,
        List<String> words) {

    /** What is not there limits nothing. */
    public LineRule {
        with = with == null ? List.of() : List.copyOf(with);
        words = words == null ? List.of() : List.copyOf(words);
        ofGrant = ofGrant != null && ofGrant;
        fromTime = fromTime == null ? 1 : Math.max(1, fromTime);
    }

    /** A rule on one category. */
    public LineRule(String category, String name, Limit limit, BigDecimal value, String source) {
        this(category, name, limit, value, source, null, false, 1, null);
    }

    /** 限制. */
    public enum Limit {
        /** 可列支. */
        ALLOWED,
        /** 不得列支. */
        FORBIDDEN,
        /** 占总预算比例上限, percent. */
        MAX_SHARE,
        /** 占总预算比例下限, percent. */
        MIN_SHARE,
        /** 单价上限, yuan a unit. */
        MAX_UNIT_PRICE,
        /** 须列明人数和标准. */
        HEAD_COUNT
    }
}
