package org.sanshe.evaluation.rectification;

import java.time.LocalDate;
import org.sanshe.kernel.LegalBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 整改限额: the figures of the rules on rectification, as data. */
@Component
public class RectificationLimits {

    private final JdbcClient jdbc;

    RectificationLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 限额的名目. */
    public enum Key {
        /** 最长期限, calendar days somebody may set. */
        DAYS_MAX,
        /** 失分线, percent of an indicator's points below which it is to be put right. */
        WEAK_PERCENT,
        /** 问题数上限, findings a result orders at most. */
        FINDINGS_MOST
    }

    /** One in force. @param basis where it stands */
    public record Limit(int value, LegalBasis basis) {}

    /** The one in force on a day. */
    public Limit on(Key key, LocalDate day) {
        return jdbc.sql("select value, law, article from rectification_limit where key = :key"
                        + " and valid_from <= :day and (valid_to is null or valid_to >= :day)")
                .param("key", key.name())
                .param("day", day)
                .query((row, n) ->
                        new Limit(row.getInt("value"), new LegalBasis(row.getString("law"), row.getString("article"))))
                .single();
    }
}
