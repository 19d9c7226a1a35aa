package org.sanshe.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.LegalBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of days that do not count. */
@Repository
class StopRows {

    private final JdbcClient jdbc;

    StopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stop> of(String caseNo, String node) {
        return jdbc.sql("select * from deadline_stop where case_no = ? and node = ? order by from_day, id")
                .params(caseNo, node)
                .query(StopRows::row)
                .list();
    }

    void begin(String caseNo, String node, Stop stop) {
        jdbc.sql("insert into deadline_stop (case_no, node, from_day, to_day, reason_zh, reason_en, law, article)"
                        + " values (?, ?, ?, cast(? as date), ?, ?, ?, ?)")
                .params(
                        caseNo,
                        node,
                        stop.from(),
                        stop.to(),
                        stop.zh(),
                        stop.en(),
                        stop.basis().law(),
                        stop.basis().article())
                .update();
    }

    boolean end(String caseNo, String node, LocalDate to) {
        return jdbc.sql("update deadline_stop set to_day = ? where case_no = ? and node = ? and to_day is null")
                        .params(to, caseNo, node)
                        .update()
                == 1;
    }

    private static Stop row(ResultSet rs, int n) throws SQLException {
        return new Stop(
                rs.getObject("from_day", LocalDate.class),
                rs.getObject("to_day", LocalDate.class),
                rs.getString("reason_zh"),
                rs.getString("reason_en"),
                new LegalBasis(rs.getString("law"), rs.getString("article")));
    }
}
