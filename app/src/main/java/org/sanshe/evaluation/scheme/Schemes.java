package org.sanshe.evaluation.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 方案库: the published versions of schemes. A version never changes; an assessment keeps the one it began with. */
@Component
public class Schemes {

    private static final String SELECT = """
            select id, unit_id, code, version, name, name_en, source, complete, body from evaluation_scheme
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Schemes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One version. @throws NotFound when there is none */
    public Scheme get(long id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("scheme " + id));
    }

    /** The version of a code in force in a unit, in one above it, or for everybody, on a day. */
    public Optional<Scheme> inForce(String code, long unitId, LocalDate day) {
        return inForce(unitId, day).stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** The same for every code a unit may use. */
    public Map<String, Scheme> byCode(long unitId, LocalDate day) {
        return inForce(unitId, day).stream().collect(Collectors.toMap(Scheme::code, Function.identity()));
    }

    /** The complete schemes a unit may use on a day, its own before those of units above it and these before those that come with the law. */
    public List<Scheme> inForce(long unitId, LocalDate day) {
        return jdbc.sql("""
                        select distinct on (s.code) s.id, s.unit_id, s.code, s.version, s.name, s.name_en, s.source, s.complete,
                          s.body
                          from evaluation_scheme s
                          join unit own on own.id = :unit
                          left join unit owner on owner.id = s.unit_id
                         where s.status = 'PUBLISHED' and s.complete and s.valid_from <= :day
                           and (s.unit_id is null or own.path like owner.path || '%')
                         order by s.code, length(owner.path) desc nulls last, s.valid_from desc, s.version desc
                        """)
                .param("unit", unitId)
                .param("day", day)
                .query((row, n) -> read(row))
                .list();
    }

    private Scheme read(ResultSet row) throws SQLException {
        return new Scheme(
                row.getLong("id"),
                row.getObject("unit_id", Long.class),
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("source"),
                row.getBoolean("complete"),
                json.readValue(row.getString("body"), Scheme.Body.class));
    }
}
