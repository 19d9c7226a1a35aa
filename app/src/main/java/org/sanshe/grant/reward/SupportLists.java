package org.sanshe.grant.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanshe.grant.reward.SupportList.Entry;
import org.sanshe.grant.reward.SupportList.Status;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 直接资助名单登记. */
@Component
class SupportLists {

    private final JdbcClient jdbc;

    SupportLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SupportList get(String caseNo) {
        List<Entry> entries = jdbc.sql("""
                        select e.*, o.name as organization from support_entry e join organization o on o.id = e.organization_id
                         where e.case_no = ? order by e.no
                        """)
                .param(caseNo)
                .query((row, n) -> new Entry(
                        row.getInt("no"),
                        row.getLong("organization_id"),
                        row.getString("organization"),
                        row.getString("project"),
                        new Money(row.getLong("amount")),
                        new Money(row.getLong("own")),
                        row.getBoolean("cancelled")))
                .list();
        return jdbc.sql("select * from support_list where case_no = ?")
                .param(caseNo)
                .query((row, n) -> {
                    var until = row.getObject("publicity_until", OffsetDateTime.class);
                    return new SupportList(
                            caseNo,
                            row.getLong("scheme_id"),
                            row.getLong("unit_id"),
                            row.getString("title"),
                            row.getObject("project_from", LocalDate.class),
                            row.getObject("project_until", LocalDate.class),
                            Status.valueOf(row.getString("status")),
                            until == null ? null : until.toInstant(),
                            entries);
                })
                .optional()
                .orElseThrow(() -> new NotFound("support list " + caseNo));
    }

    void enter(SupportList list) {
        jdbc.sql("""
                        insert into support_list (case_no, scheme_id, unit_id, title, project_from, project_until, status)
                        values (?, ?, ?, ?, ?, ?, 'ENTERED')
                        """)
                .params(list.caseNo(), list.schemeId(), list.unitId(), list.title(), list.from(), list.until())
                .update();
        entries(list);
    }

    /** What was amended takes the place of what there was. */
    void amend(SupportList list) {
        jdbc.sql("""
                        update support_list set scheme_id = ?, title = ?, project_from = ?, project_until = ?, status = 'ENTERED'
                         where case_no = ? and status = 'RETURNED'
                        """)
                .params(list.schemeId(), list.title(), list.from(), list.until(), list.caseNo())
                .update();
        jdbc.sql("delete from support_entry where case_no = ?")
                .param(list.caseNo())
                .update();
        entries(list);
    }

    private void entries(SupportList list) {
        for (Entry e : list.entries()) {
            jdbc.sql(
                            "insert into support_entry (case_no, organization_id, no, project, amount, own) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            list.caseNo(),
                            e.organizationId(),
                            e.no(),
                            e.project(),
                            e.amount().fen(),
                            e.own().fen())
                    .update();
        }
    }

    void become(String caseNo, Status next) {
        jdbc.sql("update support_list set status = ? where case_no = ?")
                .params(next.name(), caseNo)
                .update();
    }

    void publish(String caseNo, Instant until) {
        jdbc.sql(
                        "update support_list set status = 'PUBLICITY', publicity_until = cast(? as timestamptz) where case_no = ?")
                .params(OffsetDateTime.ofInstant(until, SansheClock.ZONE), caseNo)
                .update();
    }

    void cancel(String caseNo, long organization) {
        jdbc.sql("update support_entry set cancelled = true where case_no = ? and organization_id = ?")
                .params(caseNo, organization)
                .update();
    }
}
