package org.sanshe.evaluation.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.kernel.LegalBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 履职记录, kept: final results and what of them holds on a day. Every question is one statement, however long the record. */
@Component
class FinalResults implements TrackRecord {

    private static final String SELECT = """
            select o.*, exists (select from assessment_consequence c where c.case_no = o.case_no
              and c.kind = 'NO_RENEWAL' and c.lifted_at is null) as barred from assessment_outcome o
            """;

    private final JdbcClient jdbc;

    FinalResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a final result. */
    void add(Assessment a, long computation, Scheme scheme, Scheme.Grade grade, LocalDate on) {
        jdbc.sql("""
                        insert into assessment_outcome (case_no, computation_id, agreement, organization_id, unit_id, kind,
                          final_on, score, scale, percent, grade_code, grade, grade_en, verdict)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        a.caseNo(),
                        computation,
                        a.agreement(),
                        a.organizationId(),
                        a.unitId(),
                        a.kind().name(),
                        on,
                        a.score(),
                        scheme.body().scale(),
                        a.score() == null ? null : scheme.percent(a.score()),
                        grade.code(),
                        grade.name(),
                        grade.nameEn(),
                        grade.verdict().name()))
                .update();
    }

    /** The final result of one assessment. */
    Optional<Outcome> find(String caseNo) {
        return jdbc.sql(SELECT + "where o.case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional();
    }

    @Override
    public List<Outcome> of(String agreement) {
        return jdbc.sql(SELECT + "where o.agreement = ? order by o.final_on, o.case_no")
                .param(agreement)
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public List<Outcome> of(long organizationId, LocalDate asOf) {
        return jdbc.sql(SELECT + """
                        where o.organization_id = ? and o.final_on <= ?
                        order by o.final_on desc, o.case_no desc limit 100
                        """)
                .params(organizationId, asOf)
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public Optional<Bar> barred(long organizationId, LocalDate day) {
        return bars(organizationId).stream().filter(b -> b.holds(day)).findFirst();
    }

    @Override
    public List<Bar> bars(long organizationId) {
        return jdbc.sql("""
                        select case_no, from_on, until_on, law, article from assessment_consequence
                         where organization_id = ? and kind = 'BAR_NEXT_YEAR' and lifted_at is null
                         order by until_on desc, case_no
                        """)
                .param(organizationId)
                .query((row, n) -> new Bar(
                        row.getString("case_no"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        new LegalBasis(row.getString("law"), row.getString("article"))))
                .list();
    }

    @Override
    public boolean hasPriority(long organizationId, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from assessment_consequence where organization_id = ? and kind = 'PRIORITY'
                          and lifted_at is null and ? between from_on and until_on)
                        """).params(organizationId, day).query(Boolean.class).single();
    }

    private static Outcome read(ResultSet row) throws SQLException {
        return new Outcome(
                row.getString("case_no"),
                row.getString("agreement"),
                Assessment.Kind.valueOf(row.getString("kind")),
                row.getObject("final_on", LocalDate.class),
                row.getBigDecimal("score"),
                row.getBigDecimal("scale"),
                row.getBigDecimal("percent"),
                row.getString("grade_code"),
                row.getString("grade"),
                row.getString("grade_en"),
                Verdict.valueOf(row.getString("verdict")),
                !row.getBoolean("barred"));
    }
}
