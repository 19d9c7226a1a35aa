package org.sanshe.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 利害关系核查: finds in the registry who must withdraw (《政府采购法实施条例》第九条) and which suppliers may not compete
 * (第十八条). Persons are compared by identity number where both sides filed one, by name otherwise.
 */
@Component
public class Relations {

    /** One row a ground; a relation counts from its first to its last day, both included. */
    private static final String CONFLICTS = """
            with judge as (select * from evaluator where id in (:evaluators)),
                 body as (select * from organization where id in (:organizations))
            select 'EMPLOYED' as rule, j.id as evaluator_id, j.name as evaluator, b.id as organization_id,
                   b.name as organization, null as person, e.employed_from as since, e.employed_to as until, true as certain
              from judge j
              join evaluator_employment e on e.evaluator_id = j.id
              join body b on b.credit_code = e.employer_code or b.name_key = e.employer_key
             where coalesce(e.employed_from, date '-infinity') <= :asOf
               and coalesce(e.employed_to, date 'infinity') >= :since
            union all
            select case p.office when 'CONTROLLER' then 'CONTROLS' when 'EMPLOYEE' then 'EMPLOYED' else 'ON_BOARD' end,
                   j.id, j.name, b.id, b.name, null, p.held_from, p.held_to,
                   coalesce(p.resident_digest = j.resident_digest, false)
              from judge j
              join organization_person p on p.resident_digest = j.resident_digest
                or (p.person_key = j.person_key and (p.resident_digest is null or j.resident_digest is null))
              join body b on b.id = p.organization_id
             where coalesce(p.held_from, date '-infinity') <= :asOf
               and coalesce(p.held_to, date 'infinity') >= :since
            union all
            select 'RELATIVE_OF_HEAD', j.id, j.name, b.id, b.name, p.person_name, p.held_from, p.held_to,
                   coalesce(p.resident_digest = r.resident_digest, r.organization_code = b.credit_code, false)
              from judge j
              join evaluator_relative r on r.evaluator_id = j.id and r.relation not in ('OTHER', 'MENTORED')
              join organization_person p on p.resident_digest = r.resident_digest
                or (p.person_key = r.person_key and (p.resident_digest is null or r.resident_digest is null))
              join body b on b.id = p.organization_id
             where p.office in ('LEGAL_REPRESENTATIVE', 'HEAD', 'CONTROLLER')
               and coalesce(p.held_from, date '-infinity') <= :asOf
               and coalesce(p.held_to, date 'infinity') >= :asOf
            union all
            select case r.relation when 'MENTORED' then 'MENTORED' else 'DECLARED' end,
                   j.id, j.name, b.id, b.name, r.person_name, null, null, true
              from judge j
              join evaluator_relative r on r.evaluator_id = j.id
              join body b on b.credit_code = r.organization_code
            union all
            select distinct 'ACTS_FOR', j.id, j.name, b.id, b.name, null, cast(null as date), cast(null as date), true
              from judge j
              join account a on a.person_id = j.person_id
              join body b on b.id = a.organization_id
             order by evaluator_id, organization_id, rule
            """;

    private static final String NAMESAKES = """
            select case p.office when 'CONTROLLER' then 'CONTROLS' when 'EMPLOYEE' then 'EMPLOYED' else 'ON_BOARD' end
                     as rule,
                   0 as evaluator_id, cast(:person as text) as evaluator, o.id as organization_id,
                   o.name as organization, null as person, p.held_from as since, p.held_to as until, false as certain
              from organization_person p
              join organization o on o.id = p.organization_id
             where o.id in (:organizations) and p.person_key = :key
               and coalesce(p.held_from, date '-infinity') <= :asOf
               and coalesce(p.held_to, date 'infinity') >= :since
             order by organization_id, rule
            """;

    private static final String RELATED = """
            with body as (select * from organization where id in (:organizations)),
                 head as (select p.*, b.name from organization_person p join body b on b.id = p.organization_id
                           where p.office in ('LEGAL_REPRESENTATIVE', 'HEAD')
                             and coalesce(p.held_from, date '-infinity') <= :asOf
                             and coalesce(p.held_to, date 'infinity') >= :asOf)
            select 'SAME_HEAD' as rule, a.organization_id as first, a.name as first_name,
                   z.organization_id as second, z.name as second_name, min(a.person_name) as person,
                   bool_or(coalesce(a.resident_digest = z.resident_digest, false)) as certain
              from head a
              join head z on a.organization_id < z.organization_id
               and (a.resident_digest = z.resident_digest
                or (a.person_key = z.person_key and (a.resident_digest is null or z.resident_digest is null)))
             group by a.organization_id, a.name, z.organization_id, z.name, a.person_key
            union all
            select h.relation, a.id, a.name, z.id, z.name, null, true
              from organization_holding h
              join body a on a.id = h.holder_id
              join body z on z.id = h.held_id
             where coalesce(h.held_from, date '-infinity') <= :asOf
               and coalesce(h.held_to, date 'infinity') >= :asOf
             order by first, second, rule
            """;

    private final JdbcClient jdbc;
    private final PartySettings settings;
    private final SharedContacts contacts;

    Relations(JdbcClient jdbc, PartySettings settings, SharedContacts contacts) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.contacts = contacts;
    }

    /** Why an evaluator may not judge an organization on a day; empty when nothing is known against it. */
    public List<Ground> conflicts(long evaluatorId, long organizationId, LocalDate asOf) {
        return conflicts(List.of(evaluatorId), List.of(organizationId), asOf);
    }

    /** The same for several evaluators and organizations at once. */
    public List<Ground> conflicts(Collection<Long> evaluatorIds, Collection<Long> organizationIds, LocalDate asOf) {
        if (evaluatorIds.isEmpty() || organizationIds.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<>(jdbc.sql(CONFLICTS)
                .param("evaluators", evaluatorIds)
                .param("organizations", organizationIds)
                .param("asOf", asOf)
                .param("since", asOf.minus(settings.conflictWindow()))
                .query(Relations::ground)
                .list());
        found.addAll(contacts.shared(evaluatorIds, organizationIds));
        return List.copyOf(found);
    }

    /**
     * The same for people who are not in the pool, such as the purchaser's own staff: offices held within the look-back
     * years by somebody of this name. Only names agree, so nothing found here is certain.
     */
    public List<Ground> possibleConflicts(String person, Collection<Long> organizationIds, LocalDate asOf) {
        if (organizationIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(NAMESAKES)
                .param("person", PartyName.of(person).shown())
                .param("key", PartyName.of(person).key())
                .param("organizations", organizationIds)
                .param("asOf", asOf)
                .param("since", asOf.minus(settings.conflictWindow()))
                .query(Relations::ground)
                .list();
    }

    /** Why two organizations may not compete for one contract on a day. */
    public List<Relation> related(long one, long other, LocalDate asOf) {
        return among(List.of(one, other), asOf);
    }

    /** All relations among several organizations, for example all who responded to one notice. */
    public List<Relation> among(Collection<Long> organizationIds, LocalDate asOf) {
        if (organizationIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(RELATED)
                .param("organizations", organizationIds)
                .param("asOf", asOf)
                .query((row, i) -> new Relation(
                        RelationRule.valueOf(row.getString("rule")),
                        row.getLong("first"),
                        row.getString("first_name"),
                        row.getLong("second"),
                        row.getString("second_name"),
                        row.getString("person"),
                        row.getBoolean("certain")))
                .list();
    }

    private static Ground ground(ResultSet row, int index) throws SQLException {
        return new Ground(
                RelationRule.valueOf(row.getString("rule")),
                row.getLong("evaluator_id"),
                row.getString("evaluator"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("person"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("certain"));
    }
}
