package org.sanshe.operation;

import java.util.List;
import org.sanshe.inbox.TaskItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 可办人员: who could do a task: they hold its post for its unit or its organization, were not taken off the case and did nothing that bars them. */
@Component
@Transactional(readOnly = true)
class Holders {

    /** More than this nobody looks through; a search narrows. */
    static final int MOST = 200;

    private final JdbcClient jdbc;

    Holders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 人员. */
    record Holder(long personId, String name) {}

    /**
     * By name.
     *
     * @param differentFrom nodes none of which they may have done in the case
     */
    List<Holder> of(TaskItem task, List<String> differentFrom) {
        return jdbc.sql("""
                        select distinct p.id, p.name from person p
                          join account a on a.person_id = p.id and a.disabled_at is null
                          join account_role r on r.account_id = a.id and r.role = :role
                         where (:role = 'ORGANIZATION' and a.organization_id = :organization
                             or :role <> 'ORGANIZATION' and exists (select from unit mine, unit its
                               where mine.id = a.unit_id and its.id = :unit and its.path like mine.path || '%'))
                           and not exists (select from case_barred b where b.case_no = :case and b.person_id = p.id)
                           and not exists (select from submission s
                             where s.case_no = :case and s.node = any (:nodes) and s.person_id = p.id)
                         order by p.name, p.id limit :most
                        """)
                .param("role", String.valueOf(task.role()))
                .param("organization", task.organizationId())
                .param("unit", task.unitId())
                .param("case", task.caseNo())
                .param("nodes", differentFrom.toArray(new String[0]))
                .param("most", MOST)
                .query((row, n) -> new Holder(row.getLong(1), row.getString(2)))
                .list();
    }

    /** 本单位人员: the staff who see a case of a unit and were not taken off it, by name. */
    List<Holder> staff(String caseNo, long unitId) {
        return jdbc.sql("""
                        select distinct p.id, p.name from person p
                          join account a on a.person_id = p.id and a.disabled_at is null
                          join unit mine on mine.id = a.unit_id
                          join unit its on its.id = :unit and its.path like mine.path || '%'
                         where exists (select from account_role r where r.account_id = a.id and r.role <> 'ADMIN')
                           and not exists (select from case_barred b where b.case_no = :case and b.person_id = p.id)
                         order by p.name, p.id limit :most
                        """)
                .param("unit", unitId)
                .param("case", caseNo)
                .param("most", MOST)
                .query((row, n) -> new Holder(row.getLong(1), row.getString(2)))
                .list();
    }

    /** The name of somebody. */
    String name(long personId) {
        return jdbc.sql("select name from person where id = ?")
                .param(personId)
                .query(String.class)
                .single();
    }
}
