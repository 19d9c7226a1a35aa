package org.sanshe.incubation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 在孵登记: every tenancy and where it stands. What changes it belongs to {@code incubation.term}. */
@Component
public class Tenancies {

    private static final String SELECT =
            "select t.*, o.name as organization from incubation_tenancy t join organization o on o.id = t.organization_id ";

    private final JdbcClient jdbc;

    Tenancies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when the case is no tenancy */
    public Tenancy get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("tenancy " + caseNo));
    }

    /** By its case. */
    public Optional<Tenancy> find(String caseNo) {
        return jdbc.sql(SELECT + "where t.case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * 可见的孵化: one that the actor may see: the organization's own, the operator's of its base, or a unit's and those below
     * it.
     *
     * @throws NotFound when there is none, or it is not the actor's to see
     */
    public Tenancy visible(String caseNo, Actor actor) {
        return jdbc.sql(SELECT + """
                        join incubation_base b on b.id = t.base_id
                        where t.case_no = :case and (t.organization_id = :organization
                          or exists (select from case_file c where c.case_no = t.case_no and c.operator_id = :organization)
                          or :staff and exists (select from unit mine, unit its
                            where mine.id = :unit and its.id = b.unit_id and its.path like mine.path || '%'))
                        """)
                .param("case", caseNo)
                .param("organization", actor.organizationId())
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("tenancy " + caseNo));
    }

    /** Those of an organization, newest first. */
    public List<Tenancy> of(long organizationId) {
        return jdbc.sql(SELECT
                        + "where t.organization_id = ? order by t.term_from desc nulls first, t.case_no desc limit 50")
                .param(organizationId)
                .query((row, n) -> read(row))
                .list();
    }

    /** The one an organization is in: its agreement to be signed, in its term or leaving. */
    public Optional<Tenancy> present(long organizationId) {
        return of(organizationId).stream().filter(Tenancy::isTenant).findFirst();
    }

    /** The tenants of a base, by name. */
    public List<Tenancy> tenants(long baseId) {
        return jdbc.sql(SELECT + """
                        where t.base_id = ? and t.status in ('AGREEMENT', 'IN_TERM', 'LEAVING') order by o.name, t.case_no
                         limit 500
                        """).param(baseId).query((row, n) -> read(row)).list();
    }

    /** Moves one on, its row locked. @throws IllegalStateException when the one may not follow the other */
    public void become(String caseNo, Status next) {
        Status now = Status.valueOf(jdbc.sql("select status from incubation_tenancy where case_no = ? for update")
                .param(caseNo)
                .query(String.class)
                .single());
        if (!now.mayBecome(next)) throw new IllegalStateException(caseNo + ": " + now + " → " + next);
        jdbc.sql("update incubation_tenancy set status = ? where case_no = ?")
                .params(next.name(), caseNo)
                .update();
    }

    private static Tenancy read(ResultSet row) throws SQLException {
        return new Tenancy(
                row.getString("case_no"),
                row.getString("application"),
                row.getLong("base_id"),
                row.getLong("rules_id"),
                row.getLong("organization_id"),
                row.getString("organization"),
                Track.valueOf(row.getString("track")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("term_months"),
                row.getObject("term_from", LocalDate.class),
                row.getObject("term_until", LocalDate.class),
                row.getObject("extended_until", LocalDate.class),
                Status.valueOf(row.getString("status")),
                row.getObject("graduated_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getBoolean("forced"),
                row.getObject("handed_over_on", LocalDate.class));
    }
}
