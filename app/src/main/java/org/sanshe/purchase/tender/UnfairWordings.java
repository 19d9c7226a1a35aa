package org.sanshe.purchase.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 公平竞争审查用语: the rows a bureau keeps of what documents may not say, as of a day. */
@Component
class UnfairWordings {

    private final JdbcClient jdbc;

    UnfairWordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unfair> asOf(LocalDate day) {
        return jdbc.sql("""
                        select name_zh, name_en, pattern from unfair_wording
                         where valid_from <= :day and (valid_to is null or valid_to >= :day) order by id
                        """)
                .param("day", day)
                .query((row, i) -> new Unfair(row.getString(1), row.getString(2), Pattern.compile(row.getString(3))))
                .list();
    }
}
