package org.sanshe.incubation.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 导师库: who can coach in a unit, with the hours still free and what tenants thought of them. */
@Component
class Mentors {

    private static final String SELECT = """
            select m.*,
              (select round(avg(r.stars), 1) from coaching_rating r join mentoring g on g.case_no = r.mentoring
                where r.side = 'TENANT' and g.mentor_id = m.id and g.revealed_at is not null) as rating,
              m.hours_month - coalesce((select sum(coalesce(g.agreed_hours, g.hours)) from mentoring g
                where g.mentor_id = m.id and g.status in ('ASKED', 'ACTIVE')), 0) as free
              from mentor m
            """;

    private final JdbcClient jdbc;

    Mentors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a unit, the active first, by name; none for somebody without one. */
    List<Mentor> of(Long unitId) {
        return jdbc.sql(SELECT + " where m.unit_id = cast(? as bigint) order by m.active desc, m.name, m.id limit 300")
                .param(unitId)
                .query(Mentors::read)
                .list();
    }

    /** @throws NotFound when there is none */
    Mentor get(long id) {
        return jdbc.sql(SELECT + " where m.id = ?")
                .param(id)
                .query(Mentors::read)
                .optional()
                .orElseThrow(() -> new NotFound("mentor " + id));
    }

    /** Where a person is registered. */
    List<Mentor> ofPerson(long personId) {
        return jdbc.sql(SELECT + " where m.person_id = ? order by m.id")
                .param(personId)
                .query(Mentors::read)
                .list();
    }

    /** 亲属 of a mentor, by name. */
    List<String> relatives(long id) {
        return jdbc.sql("select name from mentor_relative where mentor_id = ? order by name")
                .param(id)
                .query(String.class)
                .list();
    }

    /** Whether the mentor works for an organization, by its name in any spelling, or acts for it through an account. */
    boolean worksAt(Mentor m, long organizationId) {
        return jdbc.sql("""
                        select exists (select from organization where id = :organization
                            and name_key = lower(regexp_replace(normalize(cast(:employer as text), NFKC), '\\s', '', 'g')))
                          or exists (select from account where organization_id = :organization and person_id = :person)
                        """)
                .param("organization", organizationId)
                .param("employer", m.employer())
                .param("person", m.personId())
                .query(Boolean.class)
                .single();
    }

    /** 可登记的账号. */
    record Candidate(long personId, String name, String username) {}

    /** People with an account of a mentor who are not in a unit's register yet. */
    List<Candidate> candidates(Long unitId) {
        return jdbc.sql("""
                        select distinct on (p.id) p.id, p.name, a.username from account a
                          join account_role r on r.account_id = a.id and r.role = 'MENTOR'
                          join person p on p.id = a.person_id
                         where a.disabled_at is null
                           and not exists (select from mentor m where m.person_id = p.id and m.unit_id = cast(? as bigint))
                         order by p.id, a.username limit 200
                        """)
                .param(unitId)
                .query((row, n) -> new Candidate(row.getLong("id"), row.getString("name"), row.getString("username")))
                .list();
    }

    /** Enters a mentor. @return the number; empty when the person is in the unit's register already */
    Optional<Long> enter(Mentor m, List<String> relatives, long by) {
        var id = jdbc.sql("""
                        insert into mentor (unit_id, person_id, name, employer, fields, hours_month, languages, remarks, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id
                        """)
                .params(Arrays.asList(
                        m.unitId(),
                        m.personId(),
                        m.name(),
                        m.employer(),
                        names(m.fields()),
                        m.hoursMonth(),
                        names(m.languages()),
                        m.remarks(),
                        by))
                .query(Long.class)
                .optional();
        id.ifPresent(mentor ->
                relatives.forEach(name -> jdbc.sql("insert into mentor_relative values (?, ?) on conflict do nothing")
                        .params(mentor, name)
                        .update()));
        return id;
    }

    /** 启用、停用. */
    void activate(long id, boolean active) {
        jdbc.sql("update mentor set active = ? where id = ?").params(active, id).update();
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    static <T> List<T> list(ResultSet row, String column, Function<String, T> of) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(of).toList();
    }

    private static Mentor read(ResultSet row, int n) throws SQLException {
        return new Mentor(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("employer"),
                list(row, "fields", Field::valueOf),
                row.getBigDecimal("hours_month"),
                list(row, "languages", Mentor.Language::valueOf),
                row.getString("remarks"),
                row.getBoolean("active"),
                row.getBigDecimal("rating"),
                row.getBigDecimal("free"));
    }
}
