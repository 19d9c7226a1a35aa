package org.sanshe.evaluation.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.scheme.Scheme.Body;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 方案登记: every version of every scheme, drafts included, as far as an actor may see them. */
@Component
class SchemeBook {

    /** More schemes than anybody has; the list says when there are more. */
    static final int MOST = 300;

    /**
     * Staff see the published ones of their unit, of those above and below it and those of the law, and drafts of their own
     * unit; an organization and an evaluator those they are judged or judge by.
     */
    private static final String VISIBLE = """
              from evaluation_scheme s
              left join unit owner on owner.id = s.unit_id
              left join unit own on own.id = :unit
              left join person p on p.id = s.published_by
             where (case when s.status = 'DRAFT' then s.unit_id = own.id and :staff
                    else :staff and (s.unit_id is null or own.path like owner.path || '%' or owner.path like own.path || '%')
                      or exists (select 1 from assessment a where a.scheme_id = s.id and a.organization_id = :organization)
                      or exists (select 1 from assessment a join assessment_seat t on t.case_no = a.case_no
                                  where a.scheme_id = s.id and t.person_id = :person) end)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SchemeBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** 状态. */
    enum Status {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    /** One line of the list. @param unit null for those that come with the law */
    record Line(
            long id,
            String code,
            int version,
            String name,
            String nameEn,
            String scale,
            boolean complete,
            Status status,
            LocalDate validFrom,
            Long unitId,
            String unit,
            String unitEn) {
        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? nameEn : name;
        }
    }

    /**
     * One version with how it is kept.
     *
     * @param missing what its source does not say; null when nothing is missing
     * @param revision how often the draft was saved
     */
    record Kept(
            Scheme scheme,
            Status status,
            LocalDate validFrom,
            String missing,
            String missingEn,
            int revision,
            Instant publishedAt,
            String publishedBy,
            String unit,
            String unitEn) {

        List<String> missingBoth() {
            return missing == null ? List.of() : List.of(missing, missingEn);
        }

        /** Whether it belongs to the unit an actor works for. */
        boolean isOf(Actor actor) {
            return actor.unitId() != null && actor.unitId().equals(scheme.unitId());
        }

        /** What an act is recorded under: all versions of a code in a unit. */
        String chain() {
            return "scheme-" + scheme.unitId() + "-" + scheme.code();
        }
    }

    /** Of each code its newest version and its draft, own ones first. */
    List<Line> list(Actor actor) {
        return visible("""
                        select * from (select distinct on (s.unit_id, s.code, s.status = 'DRAFT') s.id, s.code, s.version, s.name,
                          s.name_en, s.body ->> 'scale' as scale, s.complete, s.status, s.valid_from, s.unit_id,
                          owner.name as unit, owner.name_en as unit_en, coalesce(s.unit_id = own.id, false) as mine
                        """ + VISIBLE + """
                         order by s.unit_id, s.code, s.status = 'DRAFT', s.version desc) newest
                        order by mine desc, unit_id nulls last, complete desc, code, version desc limit """ + " " + MOST, actor)
                .query((row, n) -> line(row))
                .list();
    }

    /** The versions of a code in the unit of one of them, newest first. */
    List<Line> versions(Scheme of, Actor actor) {
        return visible(
                        """
                        select s.id, s.code, s.version, s.name, s.name_en, s.body ->> 'scale' as scale, s.complete, s.status,
                          s.valid_from, s.unit_id, owner.name as unit, owner.name_en as unit_en
                        """ + VISIBLE
                                + " and s.code = :code and s.unit_id is not distinct from :of order by s.version desc limit 100",
                        actor)
                .param("code", of.code())
                .param("of", of.unitId())
                .query((row, n) -> line(row))
                .list();
    }

    /** @throws NotFound when it is missing or not the actor's to see */
    Kept seen(long id, Actor actor) {
        return visible(
                        "select s.*, owner.name as unit, owner.name_en as unit_en, p.name as publisher " + VISIBLE
                                + " and s.id = :id",
                        actor)
                .param("id", id)
                .query((row, n) -> kept(row))
                .optional()
                .orElseThrow(() -> new NotFound("scheme " + id));
    }

    /** One of the actor's own unit. @throws NotFound otherwise */
    Kept own(long id, Actor actor) {
        Kept kept = seen(id, actor);
        if (!kept.isOf(actor)) throw new NotFound("scheme " + id);
        return kept;
    }

    private JdbcClient.StatementSpec visible(String sql, Actor actor) {
        return jdbc.sql(sql)
                .param("unit", actor.unitId())
                .param("staff", actor.isStaff())
                .param("organization", actor.organizationId())
                .param("person", actor.personId());
    }

    /** Locks the versions of a code in a unit against others who add one, and says which comes next. */
    int next(long unitId, String code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("scheme-" + unitId + "-" + code)
                .query(rs -> {});
        return jdbc.sql("select coalesce(max(version), 0) + 1 from evaluation_scheme where unit_id = ? and code = ?")
                .params(unitId, code)
                .query(Integer.class)
                .single();
    }

    /** The draft of a code in a unit, if there is one. */
    Optional<Long> draft(long unitId, String code) {
        return jdbc.sql("select id from evaluation_scheme where unit_id = ? and code = ? and status = 'DRAFT'")
                .params(unitId, code)
                .query(Long.class)
                .optional();
    }

    long add(long unitId, int version, SchemeSheet.Head head, Body body, boolean complete, long personId) {
        return jdbc.sql("""
                        insert into evaluation_scheme (unit_id, code, version, name, name_en, source, complete, status, body,
                          drafted_by) values (?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?::jsonb, ?) returning id
                        """)
                .params(
                        unitId,
                        head.code(),
                        version,
                        head.name(),
                        head.nameEn(),
                        head.source(),
                        complete,
                        json.writeValueAsString(body),
                        personId)
                .query(Long.class)
                .single();
    }

    /** Saves a draft as somebody found it. Returns false when it was changed, published or discarded meanwhile. */
    boolean save(long id, int revision, SchemeSheet.Head head, Body body, boolean complete) {
        return jdbc.sql("""
                        update evaluation_scheme set name = ?, name_en = ?, source = ?, complete = ?, body = ?::jsonb,
                          revision = revision + 1 where id = ? and revision = ? and status = 'DRAFT'
                        """)
                        .params(Arrays.asList(
                                head.name(),
                                head.nameEn(),
                                head.source(),
                                complete,
                                json.writeValueAsString(body),
                                id,
                                revision))
                        .update()
                == 1;
    }

    boolean publish(long id, int revision, LocalDate validFrom, long personId) {
        return jdbc.sql("""
                        update evaluation_scheme set status = 'PUBLISHED', valid_from = ?, published_by = ?,
                          published_at = sanshe_now(), complete = true where id = ? and revision = ? and status = 'DRAFT'
                        """).params(validFrom, personId, id, revision).update() == 1;
    }

    /** All published versions of a code in a unit. */
    void retire(long unitId, String code) {
        jdbc.sql(
                        "update evaluation_scheme set status = 'RETIRED' where unit_id = ? and code = ? and status = 'PUBLISHED'")
                .params(unitId, code)
                .update();
    }

    boolean discard(long id) {
        return jdbc.sql("delete from evaluation_scheme where id = ? and status = 'DRAFT'")
                        .param(id)
                        .update()
                == 1;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("scale"),
                row.getBoolean("complete"),
                Status.valueOf(row.getString("status")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("unit_id", Long.class),
                row.getString("unit"),
                row.getString("unit_en"));
    }

    private Kept kept(ResultSet row) throws SQLException {
        var at = row.getObject("published_at", OffsetDateTime.class);
        return new Kept(
                new Scheme(
                        row.getLong("id"),
                        row.getObject("unit_id", Long.class),
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("source"),
                        row.getBoolean("complete"),
                        json.readValue(row.getString("body"), Body.class)),
                Status.valueOf(row.getString("status")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("missing"),
                row.getString("missing_en"),
                row.getInt("revision"),
                at == null ? null : at.toInstant(),
                row.getString("publisher"),
                row.getString("unit"),
                row.getString("unit_en"));
    }
}
