package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.kernel.Role;
import org.sanshe.party.Pool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 可选评价人员: the people of the buying unit and of the communities below it, and those of the supervising units above.
 * Who signed or drafted the agreement, acts for the organization or has a known interest is not among them.
 */
@Component
class StaffList {

    private static final Role[] BUYER = {
        Role.OFFICER, Role.SECTION_HEAD, Role.LEADER, Role.PROCUREMENT, Role.REVIEWER, Role.FINANCE
    };
    private static final Role[] SUPERVISOR = {Role.SUPERVISOR, Role.AUTHORITY};

    private final JdbcClient jdbc;
    private final Pool pool;

    StaffList(JdbcClient jdbc, Pool pool) {
        this.jdbc = jdbc;
        this.pool = pool;
    }

    /**
     * 人选.
     *
     * @param unit where they work
     * @param side whether they stand for the buyer or the supervisor
     * @param signer signed or drafted the agreement, and may not evaluate it
     */
    record Person(long id, String name, Role role, String unit, Side.Kind side, boolean signer) {

        String label(boolean english) {
            return english ? name + " (" + role.en() + ", " + unit + ")" : name + "（" + unit + role.zh() + "）";
        }
    }

    /** By number of the person, buyers before supervisors, by name. Signers are there to be refused by name. */
    Map<Long, Person> of(Terms terms, LocalDate today) {
        var found = new LinkedHashMap<Long, Person>();
        jdbc.sql("""
                        select p.id, p.name, r.role, at_work.name as unit,
                          at_work.path like its.path || '%' and r.role = any (:buyer) as buys
                          from unit its
                          join unit at_work on at_work.path like its.path || '%' or its.path like at_work.path || '%'
                          join account a on a.unit_id = at_work.id and a.disabled_at is null
                          join account_role r on r.account_id = a.id and r.role = any (:all)
                          join person p on p.id = a.person_id
                         where its.id = :unit
                           and (r.role = any (:supervisor) or at_work.path like its.path || '%' or its.id <> at_work.id)
                           and not exists (select from account o where o.person_id = p.id and o.organization_id = :organization)
                         order by buys desc, p.name, p.id, r.role
                        """)
                .param("unit", terms.unitId())
                .param("organization", terms.organizationId())
                .param("buyer", names(BUYER))
                .param("supervisor", names(SUPERVISOR))
                .param(
                        "all",
                        Stream.of(names(BUYER), names(SUPERVISOR))
                                .flatMap(Stream::of)
                                .toArray(String[]::new))
                .query(row -> {
                    long id = row.getLong("id");
                    found.putIfAbsent(
                            id,
                            new Person(
                                    id,
                                    row.getString("name"),
                                    Role.valueOf(row.getString("role")),
                                    row.getString("unit"),
                                    row.getBoolean("buys") ? Side.Kind.BUYER : Side.Kind.SUPERVISOR,
                                    terms.signers().contains(id)));
                });
        conflicted(found.keySet(), terms, today).forEach(found::remove);
        return found;
    }

    /** Those who are known to the register of evaluators with an interest. */
    private List<Long> conflicted(Set<Long> persons, Terms terms, LocalDate today) {
        if (persons.isEmpty()) return List.of();
        var evaluators = new LinkedHashMap<Long, Long>();
        jdbc.sql("select id, person_id from evaluator where person_id in (:persons)")
                .param("persons", persons)
                .query(row -> {
                    evaluators.put(row.getLong(1), row.getLong(2));
                });
        if (evaluators.isEmpty()) return List.of();
        return pool.conflicts(evaluators.keySet(), List.of(terms.organizationId()), today).keySet().stream()
                .map(evaluators::get)
                .toList();
    }

    private static String[] names(Role[] roles) {
        return Stream.of(roles).map(Role::name).toArray(String[]::new);
    }
}
