package org.sanshe.incubation.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.custody.Custody.Status;
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

    /** Those an organization is the custodian of, newest first, at most two hundred. */
    List<Custody> keptBy(long organizationId) {
        return jdbc.sql(SELECT + "where c.custodian_id = ? and c.status in ('IN_FORCE', 'ENDED')"
                        + " order by c.since desc, c.agreement limit 200")
                .param(organizationId)
                .query(Custodies::read)
                .list();
    }

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
