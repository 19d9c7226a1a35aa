package org.sanshe.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;

/**
 * 采购活动概况: what the portal says of a call besides its notices.
 *
 * @param method code of the procurement method
 * @param unit the purchasing unit, in Chinese
 * @param unitEn the same in English
 * @param until the deadline as it stands
 * @param questionsUntil until when questions about the documents are taken
 * @param root the digest over all responses, from the deadline on; null before
 */
public record Call(
        String caseNo,
        String method,
        String unit,
        String unitEn,
        Instant until,
        Instant questionsUntil,
        String root,
        State state) {

    /** 状态. */
    public enum State {
        /** 征集中. */
        OPEN,
        /** 已截止. */
        CLOSED,
        /** 已终止. */
        ENDED;

        static State named(String name) {
            return Arrays.stream(values())
                    .filter(s -> s.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    static Call read(ResultSet rs) throws SQLException {
        return new Call(
                rs.getString("case_no"),
                rs.getString("method"),
                rs.getString("unit"),
                rs.getString("unit_en"),
                rs.getObject("until", OffsetDateTime.class).toInstant(),
                rs.getObject("questions_until", OffsetDateTime.class).toInstant(),
                rs.getString("root"),
                State.valueOf(rs.getString("state")));
    }

    /** The unit in the reader's language. */
    public String unit(Locale locale) {
        return "en".equals(locale.getLanguage()) ? unitEn : unit;
    }

    /** Whether responses are taken. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Days, hours and minutes that are left at a moment; zeros when it is over. */
    public Left left(Instant now) {
        Duration d = now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
        return new Left(d.toDays(), d.toHoursPart(), d.toMinutesPart());
    }

    /** 剩余时间. */
    public record Left(long days, int hours, int minutes) {}
}
