package org.sanshe.grant.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 资助方案登记: every version of every scheme, drafts included, as far as an actor may see them. */
@Component
class GrantSchemeBook {

    /** More schemes than anybody has; the list says when there are more. */
    static final int MOST = 300;

    private static final String COLUMNS = """
            select s.id, s.unit_id, s.code, s.version, s.name, s.name_en, s.source, s.complete, s.status, s.valid_from, s.body,
              s.case_no, s.published_at, p.name as publisher, owner.name as unit, owner.name_en as unit_en
            """;

    /** Published ones are everybody's who is logged in; drafts those of the staff of the unit they belong to. */
    private static final String VISIBLE = """
              from grant_scheme s
              left join unit owner on owner.id = s.unit_id
              left join unit own on own.id = :unit
              left join person p on p.id = s.published_by
             where (s.status <> 'DRAFT' or :staff and s.unit_id = own.id)
               and (s.unit_id is null or own.id is null or own.path like owner.path || '%' or owner.path like own.path || '%')
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GrantSchemeBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** 状态. */
    enum Status {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    /** One version with how it is kept. @param caseNo null for a sample */
    record Kept(
            GrantScheme scheme,
            Status status,
            String caseNo,
            Instant publishedAt,
            String publishedBy,
            String unit,
            String unitEn) {

        boolean isOf(Actor actor) {
            return actor.unitId() != null && actor.unitId().equals(scheme.unitId());
        }
    }

    /** What a draft is called. */
    record Head(String code, String name, String nameEn, String source) {}

    /** Of each code its newest published version and its draft, own ones first. */
    List<Kept> list(Actor actor) {
        return seen(
                        "select * from ("
                                + COLUMNS.replaceFirst(
                                        "select", "select distinct on (s.unit_id, s.code, s.status = 'DRAFT')")
                                + ", coalesce(s.unit_id = own.id, false) as mine" + VISIBLE + """
                                  order by s.unit_id, s.code, s.status = 'DRAFT', s.version desc) newest
                                  order by mine desc, unit_id nulls last, code, version desc limit """ + " " + MOST,
                        actor)
                .query((row, n) -> kept(row))
                .list();
    }

    /** The versions of a code in the unit of one of them, newest first. */
    List<Kept> versions(GrantScheme of, Actor actor) {
        return seen(
                        COLUMNS + VISIBLE
                                + " and s.code = :code and s.unit_id is not distinct from cast(:of as bigint) order by s.version desc limit 100",
                        actor)
                .param("code", of.code())
                .param("of", of.unitId())
                .query((row, n) -> kept(row))
                .list();
    }

    /** @throws NotFound when it is missing or not the actor's to see */
    Kept get(long id, Actor actor) {
        return seen(COLUMNS + VISIBLE + " and s.id = :id", actor)
                .param("id", id)
                .query((row, n) -> kept(row))
                .optional()
                .orElseThrow(() -> new NotFound("grant scheme " + id));
    }

    private JdbcClient.StatementSpec seen(String sql, Actor actor) {
        return jdbc.sql(sql).param("unit", actor.unitId()).param("staff", actor.isStaff());
    }

    /** The draft or version of a case. */
    Optional<Kept> of(String caseNo) {
        return jdbc.sql(COLUMNS + """
                          from grant_scheme s
                          left join unit owner on owner.id = s.unit_id
                          left join person p on p.id = s.published_by
                         where s.case_no = ?
                        """)
                .param(caseNo)
                .query((row, n) -> kept(row))
                .optional();
    }

    /** Another case that drafts a code in a unit. */
    Optional<String> drafting(long unitId, String code, String caseNo) {
        return jdbc.sql(
                        "select case_no from grant_scheme where unit_id = ? and code = ? and status = 'DRAFT' and case_no <> ?")
                .params(unitId, code, caseNo)
                .query(String.class)
                .optional();
    }

    /** Enters the draft of a case, or what became of it; its version is the next of its code. */
    void put(String caseNo, long unitId, Head head, Body body, long personId) {
        jdbc.sql("delete from grant_scheme where case_no = ? and status = 'DRAFT'")
                .param(caseNo)
                .update();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("grant-scheme-" + unitId + "-" + head.code())
                .query(rs -> {});
        jdbc.sql("""
                        insert into grant_scheme (unit_id, code, version, name, name_en, source, complete, status, body, drafted_by,
                          case_no)
                        select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, true, 'DRAFT', ?::jsonb, ?, ?
                          from grant_scheme where unit_id = ? and code = ?
                        """)
                .params(
                        unitId,
                        head.code(),
                        head.name(),
                        head.nameEn(),
                        head.source(),
                        json.writeValueAsString(body),
                        personId,
                        caseNo,
                        unitId,
                        head.code())
                .update();
    }

    /** Publishes the draft of a case. */
    void publish(String caseNo, LocalDate validFrom, long personId) {
        int done = jdbc.sql("""
                        update grant_scheme set status = 'PUBLISHED', valid_from = ?, published_by = ?, published_at = sanshe_now()
                         where case_no = ? and status = 'DRAFT'
                        """).params(validFrom, personId, caseNo).update();
        if (done != 1) throw new NotFound("draft of " + caseNo);
    }

    void discard(String caseNo) {
        jdbc.sql("delete from grant_scheme where case_no = ? and status = 'DRAFT'")
                .param(caseNo)
                .update();
    }

    private Kept kept(ResultSet row) throws SQLException {
        var at = row.getObject("published_at", OffsetDateTime.class);
        return new Kept(
                new GrantScheme(
                        row.getLong("id"),
                        row.getObject("unit_id", Long.class),
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("source"),
                        row.getBoolean("complete"),
                        row.getObject("valid_from", LocalDate.class),
                        json.readValue(row.getString("body"), Body.class)),
                Status.valueOf(row.getString("status")),
                row.getString("case_no"),
                at == null ? null : at.toInstant(),
                row.getString("publisher"),
                row.getString("unit"),
                row.getString("unit_en"));
    }
}
