package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 成长辅导限额: figures of diagnosis, mentoring and training, as of a date, and the bands of capacity. */
@Component
class GrowthLimits {

    private final JdbcClient jdbc;

    GrowthLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For example {@code CODE_SECONDS}. Fails when the table has no such figure for the day. */
    int get(String key, LocalDate asOf) {
        return jdbc.sql("select value from growth_limit where key = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(key, asOf, asOf)
                .query(BigDecimal.class)
                .single()
                .intValueExact();
    }

    /** 能力水平, the weakest first. */
    List<Band> bands() {
        return jdbc.sql("select * from growth_band order by from_percent")
                .query((row, n) ->
                        new Band(row.getBigDecimal("from_percent"), row.getString("name"), row.getString("name_en")))
                .list();
    }

    /** 一档. @param from percent of the full score, included */
    record Band(BigDecimal from, String zh, String en) {

        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** The band of a percentage among all of them. */
    static Band band(List<Band> bands, BigDecimal percent) {
        return bands.stream()
                .filter(b -> percent.compareTo(b.from()) >= 0)
                .reduce((weaker, stronger) -> stronger)
                .orElseThrow();
    }
}
