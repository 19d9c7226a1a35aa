package org.sanshe.grant.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 方案库: the published versions of grant schemes. A version never changes; a round keeps the one it began with. */
@Component
public class GrantSchemes {

    private static final String SELECT = """
            select s.id, s.unit_id, s.code, s.version, s.name, s.name_en, s.source, s.complete, s.valid_from, s.body
              from grant_scheme s
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GrantSchemes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One version. @throws NotFound when there is none */
    public GrantScheme get(long id) {
        return jdbc.sql(SELECT + " where s.id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("grant scheme " + id));
    }

    /** Several versions at once, by number. */
    public Map<Long, GrantScheme> all(Collection<Long> ids) {
        return jdbc
                .sql(SELECT + " where s.id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(GrantScheme::id, Function.identity()));
    }

    /** The version of a code in force in a unit or in one above it on a day. */
    public Optional<GrantScheme> inForce(String code, long unitId, LocalDate day) {
        return inForce(unitId, day).stream().filter(s -> s.code().equals(code)).findFirst();
    }

    /** The complete schemes a unit may use on a day: its own before those of the units above it and these before the samples. */
    public List<GrantScheme> inForce(long unitId, LocalDate day) {
        return jdbc.sql("select distinct on (s.code)" + SELECT.strip().substring("select".length()) + """
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

    private GrantScheme read(ResultSet row) throws SQLException {
        return new GrantScheme(
                row.getLong("id"),
                row.getObject("unit_id", Long.class),
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("source"),
                row.getBoolean("complete"),
                row.getObject("valid_from", LocalDate.class),
                json.readValue(row.getString("body"), GrantScheme.Body.class));
    }
}
