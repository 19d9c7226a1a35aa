package org.sanshe.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 支付限额和利率: the figures of the law on payments, as of a day. */
@Component
class PaymentLimits {

    private final JdbcClient jdbc;

    PaymentLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For example {@code INTEREST_DAILY_PERCENT}. Fails when the table has no such figure for the day. */
    BigDecimal get(String key, LocalDate asOf) {
        return jdbc.sql("select value from payment_limit where key = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(key, asOf, asOf)
                .query(BigDecimal.class)
                .single()
                .stripTrailingZeros();
    }

    /** 一年期贷款市场报价利率 in percent a year, as it stood on a day; empty before the first one known. */
    Optional<BigDecimal> lpr(LocalDate on) {
        return jdbc.sql("select one_year_percent from lpr where published_on <= ? order by published_on desc limit 1")
                .param(on)
                .query(BigDecimal.class)
                .optional()
                .map(BigDecimal::stripTrailingZeros);
    }

    /** Every rate, newest first. */
    List<Rate> rates() {
        return jdbc.sql("select * from lpr order by published_on desc")
                .query((rs, n) -> new Rate(
                        rs.getObject("published_on", LocalDate.class),
                        rs.getBigDecimal("one_year_percent").stripTrailingZeros(),
                        rs.getString("source"),
                        rs.getBoolean("verified"),
                        rs.getString("entered_by")))
                .list();
    }

    /** Enters a rate with the place it was read at; what was known of the day is replaced. */
    void enter(LocalDate publishedOn, BigDecimal percent, String source, LocalDate today, Actor by) {
        if (publishedOn == null || publishedOn.isAfter(today)) {
            throw InvalidInput.at("publishedOn", "公布日期不得晚于今日。", "The day of publication must not lie in the future.");
        }
        if (percent == null || percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
            throw InvalidInput.at("percent", "请填写大于0、小于100的百分数。", "A percentage above 0 and below 100.");
        }
        if (source == null || source.strip().length() < 4) {
            throw InvalidInput.at("source", "请填写来源（网址或者文号）。", "Say where it was read: address or document number.");
        }
        jdbc.sql("""
                        insert into lpr (published_on, one_year_percent, source, verified, entered_by)
                        values (?, ?, ?, true, ?) on conflict (published_on) do update
                          set one_year_percent = excluded.one_year_percent, source = excluded.source, verified = true,
                              entered_by = excluded.entered_by, entered_at = sanshe_now()
                        """).params(publishedOn, percent, source.strip(), by.name()).update();
    }

    /** 一个利率. @param enteredBy null for what came with the system */
    record Rate(LocalDate publishedOn, BigDecimal percent, String source, boolean verified, String enteredBy) {}
}
