package org.sanshe.grant.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.sanshe.grant.call.Round.Status;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 资助轮次登记. */
@Component
public class Rounds {

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By its case. @throws NotFound when there is none */
    public Round get(String caseNo) {
        return jdbc.sql("select * from grant_round where case_no = ?")
                .param(caseNo)
                .query(Rounds::read)
                .optional()
                .orElseThrow(() -> new NotFound("grant round " + caseNo));
    }

    /** 征集中: the calls that take applications now, by the database's clock, the first to close first. */
    public List<Round> open() {
        return jdbc.sql("""
                        select * from grant_round
                         where status = 'CALLED' and opens_at <= sanshe_now() and closes_at > sanshe_now()
                         order by closes_at, case_no limit 100
                        """).query(Rounds::read).list();
    }

    /** The rounds of a unit and those below it, newest first; the case to start after may be null. */
    public List<Round> under(long unitId, String after, int limit) {
        return jdbc.sql("""
                        select r.* from grant_round r join unit its on its.id = r.unit_id
                          join unit mine on mine.id = :unit and its.path like mine.path || '%'
                         where cast(:after as text) is null or (r.opens_at, r.case_no) <
                           (select a.opens_at, a.case_no from grant_round a where a.case_no = :after)
                         order by r.opens_at desc, r.case_no desc limit :limit
                        """)
                .param("unit", unitId)
                .param("after", after)
                .param("limit", limit)
                .query(Rounds::read)
                .list();
    }

    /** Enters a round as a draft. */
    void enter(Round r) {
        jdbc.sql("""
                        insert into grant_round (case_no, scheme_id, unit_id, title, pot, opens_at, closes_at, project_from,
                          project_until, inspection_year, budget_year, operator_id, fields, status)
                        values (?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?, ?, ?, ?, ?, ?, 'DRAFT')
                        """)
                .params(Arrays.asList(
                        r.caseNo(),
                        r.schemeId(),
                        r.unitId(),
                        r.title(),
                        r.pot().fen(),
                        at(r.opensAt()),
                        at(r.closesAt()),
                        r.projectFrom(),
                        r.projectUntil(),
                        r.inspectionYear(),
                        r.budgetYear(),
                        r.operatorId(),
                        r.fields().toArray(String[]::new)))
                .update();
    }

    /** Changes a draft. */
    void revise(Round r) {
        jdbc.sql("""
                        update grant_round set scheme_id = ?, title = ?, pot = ?, opens_at = cast(? as timestamptz),
                          closes_at = cast(? as timestamptz), project_from = ?, project_until = ?, inspection_year = ?,
                          budget_year = ?, operator_id = ?, fields = ?
                         where case_no = ? and status = 'DRAFT'
                        """)
                .params(Arrays.asList(
                        r.schemeId(),
                        r.title(),
                        r.pot().fen(),
                        at(r.opensAt()),
                        at(r.closesAt()),
                        r.projectFrom(),
                        r.projectUntil(),
                        r.inspectionYear(),
                        r.budgetYear(),
                        r.operatorId(),
                        r.fields().toArray(String[]::new),
                        r.caseNo()))
                .update();
    }

    /** False when it is not in that state any more. */
    public boolean become(String caseNo, Status from, Status next) {
        return jdbc.sql("update grant_round set status = ? where case_no = ? and status = ?")
                        .params(next.name(), caseNo, from.name())
                        .update()
                == 1;
    }

    /** 批复预算: enters what the budget really gives. */
    public void approve(String caseNo, Money approved) {
        jdbc.sql("update grant_round set approved = ? where case_no = ?")
                .params(approved.fen(), caseNo)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, SansheClock.ZONE);
    }

    private static Round read(ResultSet row, int n) throws SQLException {
        long approved = row.getLong("approved");
        Money known = row.wasNull() ? null : new Money(approved);
        return new Round(
                row.getString("case_no"),
                row.getLong("scheme_id"),
                row.getLong("unit_id"),
                row.getString("title"),
                new Money(row.getLong("pot")),
                known,
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getObject("project_from", LocalDate.class),
                row.getObject("project_until", LocalDate.class),
                row.getObject("inspection_year", Integer.class),
                row.getInt("budget_year"),
                row.getObject("operator_id", Long.class),
                List.of((String[]) row.getArray("fields").getArray()),
                Status.valueOf(row.getString("status")));
    }
}
