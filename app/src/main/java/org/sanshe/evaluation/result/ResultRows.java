package org.sanshe.evaluation.result;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.result.Computation.Kind;
import org.sanshe.evaluation.result.Computation.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 结果登记: computations and publications as they were; nothing of them changes. */
@Component
class ResultRows {

    private static final String COMPUTATION = "select id, no, round, scale, score, grade from assessment_computation ";

    private final JdbcClient jdbc;

    ResultRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One computation as it is kept. */
    record Kept(long id, int no, int round, Computation computation) {}

    void keep(Assessment a, Computation c) {
        long id = jdbc.sql("""
                        insert into assessment_computation (case_no, no, round, scale, score, grade)
                        select ?, coalesce(max(no), 0) + 1, ?, ?, ?, ? from assessment_computation where case_no = ?
                        returning id
                        """)
                .params(Arrays.asList(a.caseNo(), a.round(), c.scale(), c.score(), c.grade(), a.caseNo()))
                .query(Long.class)
                .single();
        int no = 0;
        for (Line line : c.lines()) {
            jdbc.sql("insert into assessment_line values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id,
                            ++no,
                            line.kind().name(),
                            line.label(),
                            line.labelEn(),
                            line.value(),
                            line.weight(),
                            line.points()))
                    .update();
        }
    }

    /** The newest computation of an assessment. */
    Optional<Kept> latest(String caseNo) {
        return one(COMPUTATION + "where case_no = ? order by no desc limit 1", caseNo);
    }

    /** The computation that was published last. */
    Optional<Kept> published(String caseNo) {
        return one(COMPUTATION + """
                where id = (select computation_id from assessment_publication where case_no = ? order by no desc limit 1)
                """, caseNo);
    }

    /** The one a publication published. */
    Kept of(Publication publication) {
        return one(COMPUTATION + "where id = ?", publication.computationId()).orElseThrow();
    }

    private Optional<Kept> one(String sql, Object key) {
        return jdbc.sql(sql)
                .param(key)
                .query((row, n) -> new Kept(
                        row.getLong("id"),
                        row.getInt("no"),
                        row.getInt("round"),
                        new Computation(
                                row.getBigDecimal("scale"),
                                row.getBigDecimal("score"),
                                row.getString("grade"),
                                List.of())))
                .optional()
                .map(k -> new Kept(
                        k.id(),
                        k.no(),
                        k.round(),
                        new Computation(
                                k.computation().scale(),
                                k.computation().score(),
                                k.computation().grade(),
                                lines(k.id()))));
    }

    private List<Line> lines(long computation) {
        return jdbc.sql("select * from assessment_line where computation_id = ? order by no")
                .param(computation)
                .query((row, n) -> new Line(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("label_en"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("weight"),
                        row.getBigDecimal("points")))
                .list();
    }

    void publish(String caseNo, long computation, long confirmedBy, Instant until) {
        jdbc.sql("""
                        insert into assessment_publication (case_no, no, computation_id, confirmed_by, objections_until)
                        select ?, coalesce(max(no), 0) + 1, ?, ?, ? from assessment_publication where case_no = ?
                        """)
                .params(caseNo, computation, confirmedBy, OffsetDateTime.ofInstant(until, ZoneOffset.UTC), caseNo)
                .update();
    }

    /** The publications of an assessment, oldest first. */
    List<Publication> publications(String caseNo) {
        return jdbc.sql("select * from assessment_publication where case_no = ? order by no")
                .param(caseNo)
                .query((row, n) -> new Publication(
                        row.getString("case_no"),
                        row.getInt("no"),
                        row.getLong("computation_id"),
                        row.getLong("confirmed_by"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getObject("objections_until", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The newest publication. */
    Optional<Publication> current(String caseNo) {
        var all = publications(caseNo);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
