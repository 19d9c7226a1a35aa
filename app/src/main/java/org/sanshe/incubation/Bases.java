package org.sanshe.incubation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 基地库: the bases, who runs them today and the versions of their rules. Reading only. */
@Component
public class Bases {

    private static final String SELECT = """
            select b.*, o.organization_id as operator_id from incubation_base b
              left join incubation_operator o on o.base_id = b.id and o.held @> cast(:day as date)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SansheClock clock;

    Bases(JdbcClient jdbc, JsonMapper json, SansheClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One base. @throws NotFound when there is none */
    public Base get(long id) {
        return jdbc.sql(SELECT + " where b.id = :id")
                .param("day", clock.today())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("incubation base " + id));
    }

    /** The bases that take organizations, by name, at most two hundred. */
    public List<Base> active() {
        return jdbc.sql(SELECT + " where b.status = 'ACTIVE' order by b.name, b.id limit 200")
                .param("day", clock.today())
                .query((row, n) -> read(row))
                .list();
    }

    /** Those an organization runs on a day. @return by name */
    public List<Base> operatedBy(long organizationId) {
        return jdbc.sql(SELECT + " where o.organization_id = :organization order by b.name, b.id")
                .param("day", clock.today())
                .param("organization", organizationId)
                .query((row, n) -> read(row))
                .list();
    }

    /** One version of rules. @throws NotFound when there is none */
    public BaseRules rules(long rulesId) {
        return jdbc.sql("select * from incubation_rules where id = ?")
                .param(rulesId)
                .query((row, n) -> readRules(row))
                .optional()
                .orElseThrow(() -> new NotFound("rules of a base " + rulesId));
    }

    /** The version in force at a base on a day; empty when it has none yet. */
    public Optional<BaseRules> inForce(long baseId, LocalDate day) {
        return jdbc.sql("""
                        select * from incubation_rules where base_id = ? and status = 'PUBLISHED' and valid_from <= ?
                         order by valid_from desc, version desc limit 1
                        """)
                .params(baseId, day)
                .query((row, n) -> readRules(row))
                .optional();
    }

    private static Base read(ResultSet row) throws SQLException {
        return new Base(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                Base.Level.valueOf(row.getString("level")),
                row.getString("region_code"),
                row.getString("address"),
                row.getInt("places"),
                Base.Status.valueOf(row.getString("status")),
                row.getObject("operator_id", Long.class));
    }

    private BaseRules readRules(ResultSet row) throws SQLException {
        return new BaseRules(
                row.getLong("id"),
                row.getObject("base_id", Long.class),
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                json.readValue(row.getString("body"), BaseRules.Body.class));
    }
}
