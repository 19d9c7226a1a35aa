package org.sanshe.incubation.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 入驻异议登记: entered while the publicity of a list runs, by the clock of the database. */
@Component
class IncubationObjections {

    private static final String LODGE = """
            with clock as materialized (select sanshe_now() as now)
            insert into incubation_objection (case_no, application, organization_id, citizen, contact, facts, lodged_by,
              lodged_at)
            select :case, e.application, :organization, :citizen, :contact, :facts, :by, clock.now
              from clock, incubation_selection_entry e join incubation_selection s on s.case_no = e.selection
             where e.application = :application and e.settled_at is null and e.place is not null and e.drop_reason is null
               and s.concluded_at is null and clock.now < s.publicity_until + interval '1 second'
            """;

    private final JdbcClient jdbc;

    IncubationObjections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 处理结果. */
    enum Outcome {
        /** 成立. */
        UPHELD("异议成立，不予入驻", "Upheld: not admitted"),
        /** 不成立. */
        REJECTED("异议不成立，继续办理", "Not upheld: the application goes on");

        private final String zh;
        private final String en;

        Outcome(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }

        String said() {
            return Language.say(zh, en);
        }
    }

    /** 一件异议. @param organizationId who objects; null for a citizen. @param outcome null while undecided */
    record Objection(
            String caseNo,
            String application,
            String selection,
            Long organizationId,
            String citizen,
            String facts,
            Instant lodgedAt,
            String finding,
            Outcome proposal,
            Outcome outcome,
            String reasons) {}

    /** Who objects. @param organizationId null for a citizen. @param contact may be null */
    record Objector(Long organizationId, String citizen, String contact, long enteredBy) {}

    /** Returns false when the application is not in its publicity any more. */
    boolean lodge(String caseNo, String application, Objector by, String facts) {
        return jdbc.sql(LODGE)
                        .param("case", caseNo)
                        .param("application", application)
                        .param("organization", by.organizationId())
                        .param("citizen", by.citizen())
                        .param("contact", by.contact())
                        .param("facts", facts)
                        .param("by", by.enteredBy())
                        .update()
                == 1;
    }

    /** @throws NotFound when the case is no objection */
    Objection get(String caseNo) {
        return jdbc.sql("select o.*, e.selection from incubation_objection o"
                        + " join incubation_selection_entry e on e.application = o.application where o.case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("objection " + caseNo));
    }

    /** 公示中的申请: what somebody may object to. */
    record Published(String application, String organization) {}

    /** For an organization those of the calls it applied to, without its own; for a unit those of its own selections. */
    List<Published> published(Long organizationId, Long unitId) {
        return jdbc.sql("""
                        select a.case_no as application, o.name as organization from incubation_selection_entry e
                          join incubation_selection s on s.case_no = e.selection join case_file f on f.case_no = s.case_no
                          join incubation_application a on a.case_no = e.application
                          join organization o on o.id = a.organization_id
                         where e.settled_at is null and e.place is not null and e.drop_reason is null
                           and s.publicity_until is not null and s.concluded_at is null
                           and (cast(:organization as bigint) is null and f.unit_id = :unit
                             or a.organization_id <> :organization and exists (select from incubation_application mine
                               where mine.call = s.call and mine.organization_id = :organization))
                         order by s.publicity_until desc, e.place limit 200
                        """)
                .param("organization", organizationId)
                .param("unit", unitId)
                .query(Published.class)
                .list();
    }

    /** Whether the organization applied to the same call. */
    boolean takesPart(String application, long organizationId) {
        return jdbc.sql("""
                        select exists (select from incubation_application a
                          join incubation_application mine on mine.call = a.call
                          where a.case_no = ? and mine.organization_id = ?)
                        """)
                .params(application, organizationId)
                .query(Boolean.class)
                .single();
    }

    /** The applications of a selection with an undecided objection. */
    Set<String> pending(String selection) {
        return new HashSet<>(jdbc.sql("""
                        select o.application from incubation_objection o
                          join incubation_selection_entry e on e.application = o.application
                         where e.selection = ? and o.outcome is null
                        """).param(selection).query(String.class).list());
    }

    void investigated(String caseNo, String finding, Outcome proposal, long by) {
        jdbc.sql("update incubation_objection set finding = ?, proposal = ?, investigated_by = ? where case_no = ?")
                .params(finding, proposal.name(), by, caseNo)
                .update();
    }

    void decided(String caseNo, Outcome outcome, String reasons, long by) {
        jdbc.sql("""
                        update incubation_objection set outcome = ?, reasons = ?, decided_by = ?, decided_at = sanshe_now()
                         where case_no = ? and outcome is null
                        """).params(Arrays.asList(outcome.name(), reasons, by, caseNo)).update();
    }

    private static Objection read(ResultSet row) throws SQLException {
        return new Objection(
                row.getString("case_no"),
                row.getString("application"),
                row.getString("selection"),
                row.getObject("organization_id", Long.class),
                row.getString("citizen"),
                row.getString("facts"),
                row.getObject("lodged_at", OffsetDateTime.class).toInstant(),
                row.getString("finding"),
                outcome(row.getString("proposal")),
                outcome(row.getString("outcome")),
                row.getString("reasons"));
    }

    private static Outcome outcome(String name) {
        return name == null ? null : Outcome.valueOf(name);
    }
}
