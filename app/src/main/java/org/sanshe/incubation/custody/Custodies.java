package org.sanshe.incubation.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.custody.Custody.Status;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 托管登记: who keeps whose money, and since when. */
@Component
class Custodies {

    private static final String SELECT =
            "select c.*, o.name as custodian from custody c join organization o on o.id = c.custodian_id ";

    private final JdbcClient jdbc;

    Custodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the case of its agreement. @throws NotFound when there is none */
    Custody get(String agreement) {
        return jdbc.sql(SELECT + "where c.agreement = ?")
                .param(agreement)
                .query(Custodies::read)
                .optional()
                .orElseThrow(() -> new NotFound("custody " + agreement));
    }

    /** The one in force for a tenancy. */
    Optional<Custody> inForce(String tenancy) {
        return jdbc.sql(SELECT + "where c.tenancy = ? and c.status = 'IN_FORCE'")
                .param(tenancy)
                .query(Custodies::read)
                .optional();
    }

    /** The one that is being signed for a tenancy. */
    Optional<Custody> signing(String tenancy) {
        return jdbc.sql(SELECT + "where c.tenancy = ? and c.status = 'SIGNING'")
                .param(tenancy)
                .query(Custodies::read)
                .optional();
    }

    /** What an organization keeps for others, and what is kept for itself, newest first, at most two hundred. */
    List<Kept> kept(long organizationId) {
        return jdbc.sql("""
                        select c.tenancy, o.name as organization, k.name as custodian, c.status, coalesce((select sum(e.amount)
                            from custody_entry e where e.tenancy = c.tenancy and e.custodian_id = c.custodian_id), 0) as balance
                          from custody c join organization k on k.id = c.custodian_id
                            join incubation_tenancy t on t.case_no = c.tenancy join organization o on o.id = t.organization_id
                         where c.status in ('IN_FORCE', 'ENDED') and (c.custodian_id = :id or t.organization_id = :id)
                         order by c.since desc, c.agreement desc limit 200
                        """)
                .param("id", organizationId)
                .query((row, n) -> new Kept(
                        row.getString("tenancy"),
                        row.getString("organization"),
                        row.getString("custodian"),
                        Status.valueOf(row.getString("status")),
                        new Money(row.getLong("balance"))))
                .list();
    }

    /** 托管一览的一行. */
    record Kept(String tenancy, String organization, String custodian, Status status, Money balance) {}

    /** All of a tenancy, oldest first. */
    List<Custody> of(String tenancy) {
        return jdbc.sql(SELECT + "where c.tenancy = ? order by c.since nulls last, c.agreement")
                .param(tenancy)
                .query(Custodies::read)
                .list();
    }

    void propose(String agreement, String tenancy, long custodianId, String authority) {
        jdbc.sql("insert into custody (agreement, tenancy, custodian_id, authority, status)"
                        + " values (?, ?, ?, ?, 'SIGNING')")
                .params(agreement, tenancy, custodianId, authority)
                .update();
    }

    void decline(String agreement, String reason) {
        jdbc.sql("update custody set status = 'DECLINED', reason = ? where agreement = ?")
                .params(reason, agreement)
                .update();
    }

    void begin(String agreement, LocalDate since, String document) {
        jdbc.sql("update custody set status = 'IN_FORCE', since = ?, document = ? where agreement = ?")
                .params(since, document, agreement)
                .update();
    }

    void end(String agreement, LocalDate on) {
        jdbc.sql("update custody set status = 'ENDED', ended_on = ? where agreement = ?")
                .params(on, agreement)
                .update();
    }

    private static Custody read(ResultSet row, int n) throws SQLException {
        return new Custody(
                row.getString("agreement"),
                row.getString("tenancy"),
                row.getLong("custodian_id"),
                row.getString("custodian"),
                Status.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class),
                row.getString("document"));
    }
}
