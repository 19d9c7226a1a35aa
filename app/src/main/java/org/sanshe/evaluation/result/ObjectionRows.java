package org.sanshe.evaluation.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sanshe.evaluation.result.Objection.Ground;
import org.sanshe.evaluation.result.Objection.Outcome;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 异议登记: objections, entered while the publicity of a result runs by the database's clock. */
@Component
class ObjectionRows {

    private static final String LODGE = """
            with clock as materialized (select sanshe_now() as now)
            insert into assessment_objection (case_no, assessment_no, publication_no, organization_id, grounds, facts,
              lodged_at)
            select :case, p.case_no, p.no, :organization, :grounds, :facts, clock.now
              from clock, assessment_publication p join assessment a on a.case_no = p.case_no
             where p.case_no = :assessment and a.status = 'PUBLISHED'
               and p.no = (select max(no) from assessment_publication where case_no = :assessment)
               and clock.now < p.objections_until + interval '1 second'
            """;

    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks an assessment: lodging, deciding and closing the term happen one after another. */
    void takeTurn(String assessmentNo) {
        jdbc.sql("select 1 from assessment where case_no = ? for update")
                .param(assessmentNo)
                .query(Integer.class)
                .list();
    }

    /** 公示过的考核 of an organization; one whose term is over is refused with its article. */
    record Published(String caseNo, String title) {}

    List<Published> published(long organizationId) {
        return jdbc.sql(
                        "select case_no, title from assessment where organization_id = ? and status in ('PUBLISHED', 'FINAL')"
                                + " order by status = 'FINAL', final_on desc, case_no limit 50")
                .param(organizationId)
                .query(Published.class)
                .list();
    }

    /** Enters one. Returns false when its term is over. */
    boolean lodge(String caseNo, String assessmentNo, long organization, List<Ground> grounds, String facts) {
        return jdbc.sql(LODGE)
                        .param("case", caseNo)
                        .param("assessment", assessmentNo)
                        .param("organization", organization)
                        .param("grounds", grounds.stream().map(Enum::name).toArray(String[]::new))
                        .param("facts", facts)
                        .update()
                == 1;
    }

    /** @throws NotFound when the case is no objection */
    Objection get(String caseNo) {
        return jdbc.sql("select * from assessment_objection where case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("objection " + caseNo));
    }

    /** The objections to an assessment, oldest first. */
    List<Objection> of(String assessmentNo) {
        return jdbc.sql("select * from assessment_objection where assessment_no = ? order by lodged_at, case_no")
                .param(assessmentNo)
                .query((row, n) -> read(row))
                .list();
    }

    /** One that is not decided yet. */
    Optional<Objection> pending(String assessmentNo) {
        return of(assessmentNo).stream().filter(o -> o.outcome() == null).findFirst();
    }

    void examined(String caseNo, String finding, Outcome proposal, long by) {
        jdbc.sql("update assessment_objection set finding = ?, proposal = ?, examined_by = ? where case_no = ?")
                .params(finding, proposal.name(), by, caseNo)
                .update();
    }

    void decided(String caseNo, Outcome outcome, String reasons, long by) {
        jdbc.sql("""
                        update assessment_objection set outcome = ?, reasons = ?, decided_by = ?, decided_at = sanshe_now()
                         where case_no = ? and outcome is null
                        """).params(outcome.name(), reasons, by, caseNo).update();
    }

    private static Objection read(ResultSet row) throws SQLException {
        return new Objection(
                row.getString("case_no"),
                row.getString("assessment_no"),
                row.getInt("publication_no"),
                row.getLong("organization_id"),
                Stream.of((String[]) row.getArray("grounds").getArray())
                        .map(Ground::valueOf)
                        .toList(),
                row.getString("facts"),
                row.getObject("lodged_at", OffsetDateTime.class).toInstant(),
                row.getString("finding"),
                outcome(row.getString("proposal")),
                outcome(row.getString("outcome")),
                row.getString("reasons"));
    }

    private static Outcome outcome(String name) {
        return name == null ? null : Outcome.valueOf(name);
    }
}
