package org.sanshe.grant.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 资助异议登记: entered while the publicity of a project runs, by the clock of the database. */
@Component
class GrantObjections {

    private static final String LODGE = """
            with clock as materialized (select sanshe_now() as now)
            insert into grant_objection (case_no, application, organization_id, citizen, contact, facts, lodged_by, lodged_at)
            select :case, p.application, :organization, :citizen, :contact, :facts, :by, clock.now
              from clock, grant_proposal p
             where p.application = :application and p.outcome is null
               and clock.now < p.objections_until + interval '1 second'
            """;

    private final JdbcClient jdbc;

    GrantObjections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 处理结果. */
    enum Outcome {
        /** 成立. */
        UPHELD("成立，取消资助", "Upheld: the award is cancelled"),
        /** 申请人不配合. */
        UNCOOPERATIVE("申请人不配合调查，取消资助", "The applicant does not cooperate: the award is cancelled"),
        /** 不成立. */
        REJECTED("不成立，继续资助", "Not upheld: the award stands");

        private final String zh;
        private final String en;

        Outcome(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 一件异议. @param organizationId who objects; null for a citizen. @param outcome null while undecided */
    record Objection(
            String caseNo,
            String application,
            Long organizationId,
            String citizen,
            String facts,
            Instant lodgedAt,
            String finding,
            Outcome proposal,
            Outcome outcome,
            String reasons) {

        boolean cancels() {
            return outcome == Outcome.UPHELD || outcome == Outcome.UNCOOPERATIVE;
        }
    }

    /** Who objects. @param organizationId null for a citizen. @param contact may be null */
    record Objector(Long organizationId, String citizen, String contact, long enteredBy) {}

    /** Returns false when the project is not in its publicity any more. */
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
        return jdbc.sql("select * from grant_objection where case_no = ?")
                .param(caseNo)
                .query(GrantObjections::read)
                .optional()
                .orElseThrow(() -> new NotFound("objection " + caseNo));
    }

    /** 公示过的项目: what somebody may object to, or could have. */
    record Published(String application, String title, String organization) {}

    /** For an organization those of the rounds it applied in, without its own; for a unit those of its own rounds. */
    List<Published> published(Long organizationId, Long unitId) {
        return jdbc.sql("""
                        select a.case_no as application, a.title, o.name as organization
                          from grant_proposal p join grant_application a on a.case_no = p.application
                          join organization o on o.id = a.organization_id join grant_round r on r.case_no = p.round
                         where p.outcome is null and (cast(:organization as bigint) is null and r.unit_id = :unit
                           or a.organization_id <> :organization and exists (select from grant_application mine
                             where mine.round = p.round and mine.organization_id = :organization))
                         order by p.objections_until desc, a.rank limit 200
                        """)
                .param("organization", organizationId)
                .param("unit", unitId)
                .query(Published.class)
                .list();
    }

    /** Whether the organization applied in the same round. */
    boolean takesPart(String application, long organizationId) {
        return jdbc.sql("""
                        select exists (select from grant_application a join grant_application mine on mine.round = a.round
                          where a.case_no = ? and mine.organization_id = ?)
                        """)
                .params(application, organizationId)
                .query(Boolean.class)
                .single();
    }

    /** The projects of a round with an undecided objection. */
    Set<String> pending(String round) {
        return new HashSet<>(jdbc.sql("""
                        select o.application from grant_objection o join grant_proposal p on p.application = o.application
                         where p.round = ? and o.outcome is null
                        """).param(round).query(String.class).list());
    }

    void investigated(String caseNo, String finding, boolean cooperation, Outcome proposal, long by) {
        jdbc.sql("""
                        update grant_objection set finding = ?, cooperation = ?, proposal = ?, investigated_by = ?
                         where case_no = ?
                        """).params(finding, cooperation, proposal.name(), by, caseNo).update();
    }

    void decided(String caseNo, Outcome outcome, String reasons, long by) {
        jdbc.sql("""
                        update grant_objection set outcome = ?, reasons = ?, decided_by = ?, decided_at = sanshe_now()
                         where case_no = ? and outcome is null
                        """).params(Arrays.asList(outcome.name(), reasons, by, caseNo)).update();
    }

    private static Objection read(ResultSet row, int n) throws SQLException {
        return new Objection(
                row.getString("case_no"),
                row.getString("application"),
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
