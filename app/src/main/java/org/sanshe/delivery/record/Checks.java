package org.sanshe.delivery.record;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 台账核查: looks for what may not be so, within and across projects and providers. What was found before is not found
 * again, so that every check can be run as often as one likes.
 */
@Component
class Checks {

    private static final String FOUND = "insert into record_finding (kind, record_id, other_record_id, found_at) ";

    /** Looked at: all, or pairs and records in which one of those named takes part. */
    private static final String PAIR = " and (:all or a.id = any (:ids) or b.id = any (:ids)) on conflict do nothing";

    private static final String ONE = " and (:all or a.id = any (:ids)) on conflict do nothing";

    private static final String RULE_OF_A = """
            join lateral (select * from record_rule x where x.agreement = a.agreement and x.item = a.item
                and x.valid_from <= a.served_on order by x.valid_from desc, x.id desc limit 1) rule on true
            """;

    private static final String SAME_PERSON = """
            from current_record a join service_record_client ac on ac.record_id = a.id join client c on c.id = ac.client_id
              join client d on d.person = c.person join service_record_client bc on bc.client_id = d.id
              join current_record b on b.id = bc.record_id and b.id <> a.id
            """;

    private static final List<String> STATEMENTS = List.of(
            FOUND + "select distinct 'SAME_HOUR', a.id, b.id, sanshe_now() " + SAME_PERSON
                    + " where a.served_on = b.served_on and a.from_time < b.to_time and b.from_time < a.to_time" + PAIR,
            FOUND + "select distinct 'TWO_PROVIDERS', a.id, b.id, sanshe_now() " + SAME_PERSON + RULE_OF_A
                    + " where rule.one_provider and a.month = b.month and a.organization_id <> b.organization_id"
                    + " and a.kind = 'VISIT' and b.kind = 'VISIT'" + PAIR,
            FOUND + "select distinct 'WORKER_TWICE', a.id, b.id, sanshe_now() from current_record a"
                    + " join current_record b on b.organization_id = a.organization_id and b.worker = a.worker"
                    + " and b.id <> a.id and b.served_on = a.served_on"
                    + " where b.place <> a.place and a.from_time < b.to_time and b.from_time < a.to_time"
                    + " and a.kind <> 'VOLUNTEER'" + PAIR,
            FOUND + "select distinct 'SAME_PHOTO', a.id, b.id, sanshe_now() from current_record a"
                    + " join service_record_file fa on fa.record_id = a.id"
                    + " join service_record_file fb on fb.content_digest = fa.content_digest"
                    + " join current_record b on b.id = fb.record_id and b.id <> a.id where true" + PAIR,
            FOUND + "select distinct p.kind, a.id, cast(null as bigint), sanshe_now() from current_record a"
                    + " join service_record_client ac on ac.record_id = a.id join client c on c.id = ac.client_id"
                    + " join current_absence p on p.resident_digest = c.resident_digest"
                    + " where (p.kind = 'DEAD' and a.served_on > p.from_day or p.kind = 'HOSPITAL'"
                    + " and a.served_on between p.from_day and coalesce(p.to_day, 'infinity'))" + ONE,
            FOUND + "select distinct 'LOCKDOWN', a.id, cast(null as bigint), sanshe_now() from current_record a"
                    + " join case_file f on f.case_no = a.agreement join unit its on its.id = f.unit_id"
                    + " join current_absence p on p.kind = 'LOCKDOWN' and a.served_on between p.from_day and p.to_day"
                    + " join unit theirs on theirs.id = p.unit_id and its.path like theirs.path || '%'"
                    + " where true" + ONE,
            FOUND + "select 'TOO_LONG', a.id, cast(null as bigint), sanshe_now() from current_record a " + RULE_OF_A
                    + " where extract(epoch from a.to_time - a.from_time) / 60 > rule.longest_minutes" + ONE);

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks at these records, and at all others beside them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void look(Collection<Long> records) {
        run(false, records.toArray(Long[]::new));
    }

    /** Looks at all records there are. @return how many findings are new */
    @Transactional
    public int lookAtAll() {
        return run(true, new Long[0]);
    }

    private int run(boolean all, Long[] ids) {
        int found = 0;
        for (String statement : STATEMENTS) {
            found += jdbc.sql(statement).param("all", all).param("ids", ids).update();
        }
        return found;
    }
}
