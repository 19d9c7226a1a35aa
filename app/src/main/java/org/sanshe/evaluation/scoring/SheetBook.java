package org.sanshe.evaluation.scoring;

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

/** 评分登记: the rounds, who has handed in, and, when all have, the points. */
@Component
class SheetBook {

    private final JdbcClient jdbc;

    SheetBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 一轮评分. @param closedAt when the sheets were locked; null before */
    record Round(String seal, Instant openedAt, Instant closedAt, Instant settledAt) {

        boolean isClosed() {
            return closedAt != null;
        }
    }

    /** 一项锁定的评分. */
    record Mark(
            long personId,
            int version,
            String leaf,
            BigDecimal points,
            String finding,
            String remark,
            List<String> pins) {}

    Optional<Round> round(String caseNo, int round) {
        return jdbc.sql("select * from assessment_round where case_no = ? and round = ?")
                .params(caseNo, round)
                .query((row, n) -> new Round(
                        row.getString("seal"),
                        instant(row.getObject("opened_at", OffsetDateTime.class)),
                        instant(row.getObject("closed_at", OffsetDateTime.class)),
                        instant(row.getObject("settled_at", OffsetDateTime.class))))
                .optional();
    }

    void open(String caseNo, int round, String seal) {
        jdbc.sql("insert into assessment_round (case_no, round, seal) values (?, ?, ?)")
                .params(caseNo, round, seal)
                .update();
    }

    void close(String caseNo, int round) {
        jdbc.sql("update assessment_round set closed_at = sanshe_now() where case_no = ? and round = ?")
                .params(caseNo, round)
                .update();
    }

    void settle(String caseNo, int round) {
        jdbc.sql("update assessment_round set settled_at = sanshe_now() where case_no = ? and round = ?")
                .params(caseNo, round)
                .update();
    }

    /** Enters that somebody has handed in. Returns the version. */
    int enter(String caseNo, int round, long personId, UUID submission) {
        return jdbc.sql("""
                        insert into assessment_sheet (case_no, round, person_id, version, submission_id)
                        select :case, :round, :person, coalesce(max(version), 0) + 1, :submission from assessment_sheet
                         where case_no = :case and round = :round and person_id = :person
                        returning version
                        """)
                .param("case", caseNo)
                .param("round", round)
                .param("person", personId)
                .param("submission", submission)
                .query(Integer.class)
                .single();
    }

    /** The sealed sheets by person. */
    Map<Long, UUID> sheets(String caseNo, int round) {
        var sheets = new LinkedHashMap<Long, UUID>();
        jdbc.sql("""
                        select person_id, submission_id from assessment_sheet
                         where case_no = ? and round = ? and version = 1 order by person_id
                        """).params(caseNo, round).query(row -> {
            sheets.put(row.getLong(1), row.getObject(2, UUID.class));
        });
        return sheets;
    }

    void keep(String caseNo, int round, Mark m) {
        jdbc.sql("""
                        insert into assessment_mark (case_no, round, person_id, version, leaf, points, finding, remark, pins)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        caseNo,
                        round,
                        m.personId(),
                        m.version(),
                        m.leaf(),
                        m.points(),
                        m.finding(),
                        m.remark(),
                        m.pins().toArray(new String[0]))
                .update();
    }

    /** All marks of a round, every version, by person, version and leaf. */
    List<Mark> marks(String caseNo, int round) {
        return jdbc.sql(
                        "select * from assessment_mark where case_no = ? and round = ? order by person_id, version, leaf")
                .params(caseNo, round)
                .query((row, n) -> new Mark(
                        row.getLong("person_id"),
                        row.getInt("version"),
                        row.getString("leaf"),
                        row.getBigDecimal("points"),
                        row.getString("finding"),
                        row.getString("remark"),
                        List.of((String[]) row.getArray("pins").getArray())))
                .list();
    }

    void keep(String caseNo, int round, Computed c) {
        jdbc.sql("insert into assessment_computed values (?, ?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(caseNo, round, c.leaf(), c.reached(), c.planned(), c.points()))
                .update();
    }

    /** What was not marked by hand, as it stood when the sheets were locked. */
    List<Computed> computed(String caseNo, int round) {
        return jdbc.sql("select * from assessment_computed where case_no = ? and round = ? order by leaf")
                .params(caseNo, round)
                .query((row, n) -> new Computed(
                        row.getString("leaf"),
                        row.getBigDecimal("reached"),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("points")))
                .list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
