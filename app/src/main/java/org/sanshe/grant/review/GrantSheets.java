package org.sanshe.grant.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 评分登记: who has handed in and, when all have, what they gave. */
@Component
class GrantSheets {

    private final JdbcClient jdbc;

    GrantSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 一轮评分. @param closedAt when the sheets were opened and locked; null before */
    record Scoring(String seal, Instant openedAt, Instant closedAt) {

        boolean isClosed() {
            return closedAt != null;
        }
    }

    /** 一项评分. */
    record Mark(String application, long personId, String criterion, BigDecimal points, String comment) {}

    Optional<Scoring> scoring(String round) {
        return jdbc.sql("select * from grant_scoring where round = ?")
                .param(round)
                .query((row, n) -> new Scoring(
                        row.getString("seal"),
                        instant(row.getObject("opened_at", OffsetDateTime.class)),
                        instant(row.getObject("closed_at", OffsetDateTime.class))))
                .optional();
    }

    void open(String round, String seal) {
        jdbc.sql("insert into grant_scoring (round, seal) values (?, ?)")
                .params(round, seal)
                .update();
    }

    void close(String round) {
        jdbc.sql("update grant_scoring set closed_at = sanshe_now() where round = ?")
                .param(round)
                .update();
    }

    void enter(String round, long personId, UUID submission) {
        jdbc.sql("insert into grant_sheet (round, person_id, submission_id) values (?, ?, ?)")
                .params(round, personId, submission)
                .update();
    }

    /** The sealed sheets by person; one of a member who left does not count. */
    Map<Long, UUID> sheets(String round) {
        var sheets = new LinkedHashMap<Long, UUID>();
        jdbc.sql("""
                        select s.person_id, s.submission_id from grant_sheet s
                          join grant_panel_member m on m.round = s.round and m.person_id = s.person_id
                         where s.round = ? and m.left_at is null order by s.person_id
                        """).param(round).query(row -> {
            sheets.put(row.getLong(1), row.getObject(2, UUID.class));
        });
        return sheets;
    }

    void keep(Mark m) {
        jdbc.sql("insert into grant_mark (application, person_id, criterion, points, comment) values (?, ?, ?, ?, ?)")
                .params(m.application(), m.personId(), m.criterion(), m.points(), m.comment())
                .update();
    }

    /** All marks of a round, by application, person and criterion. */
    List<Mark> marks(String round) {
        return jdbc.sql("""
                        select m.* from grant_mark m join grant_application a on a.case_no = m.application
                         where a.round = ? order by m.application, m.person_id, m.criterion
                        """)
                .param(round)
                .query((row, n) -> new Mark(
                        row.getString("application"),
                        row.getLong("person_id"),
                        row.getString("criterion"),
                        row.getBigDecimal("points"),
                        row.getString("comment")))
                .list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
