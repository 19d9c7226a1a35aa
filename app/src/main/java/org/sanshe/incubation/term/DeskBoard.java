package org.sanshe.incubation.term;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 基地工作台: tenants and what is due, applications in check, the waiting list and the places; as many statements for many as for one. */
@Component
@Transactional(readOnly = true)
class DeskBoard {

    /** What is due within so many days is shown as due. */
    private static final int SOON_DAYS = 14;

    private final Bases bases;
    private final Places places;
    private final TenantRows rows;
    private final TermClock clock;
    private final JdbcClient jdbc;

    DeskBoard(Bases bases, Places places, TenantRows rows, TermClock clock, JdbcClient jdbc) {
        this.bases = bases;
        this.places = places;
        this.rows = rows;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * 工作台.
     *
     * @param due tenants with something late or due soon, the earliest first
     * @param checking applications before the panel
     * @param waiting the waiting list in its order
     */
    record Board(
            Base base,
            Places.Occupancy occupancy,
            List<TenantRows.Row> tenants,
            List<TenantRows.Row> due,
            List<Applicant> checking,
            List<Applicant> waiting,
            Figures figures) {}

    /** 申请. @param rank of the panel; null before */
    record Applicant(
            String caseNo,
            String organization,
            IncubationApplication.Status status,
            Instant submittedAt,
            Integer rank,
            BigDecimal score) {}

    /** 累计. @param survived of those whose follow-up has ended */
    record Figures(int graduated, int exited, int followed, int followUpEnded, int survived) {}

    /** @throws NotFound when there is no such base, or it is not the actor's to see */
    Board of(long baseId, Actor actor) {
        if (!sees(baseId, actor)) throw new NotFound("incubation base " + baseId);
        List<TenantRows.Row> tenants = rows.holding(baseId);
        LocalDate soon = clock.today().plusDays(SOON_DAYS);
        List<TenantRows.Row> due = tenants.stream()
                .filter(t -> t.registerLate()
                        || t.next().due() != null && !t.next().due().isAfter(soon))
                .sorted(java.util.Comparator.comparing((TenantRows.Row t) ->
                        t.next().due() == null ? LocalDate.MAX : t.next().due()))
                .toList();
        return new Board(
                bases.get(baseId),
                places.of(baseId),
                tenants,
                due,
                applicants(baseId, "a.status in ('SUBMITTED', 'RETURNED', 'CHECKED')", "a.submitted_at"),
                applicants(baseId, "a.status in ('WAITING', 'OFFERED')", "c.opens_at, a.rank"),
                figures(baseId));
    }

    /** The bases an actor has a desk of, by name: those the organization operates, or those of the unit and below it. */
    List<Base> desks(Actor actor) {
        if (actor.organizationId() != null) return bases.operatedBy(actor.organizationId());
        return jdbc.sql("""
                        select b.id from incubation_base b join unit its on its.id = b.unit_id, unit mine
                         where mine.id = ? and its.path like mine.path || '%' and b.status <> 'DRAFT'
                         order by b.name, b.id limit 50
                        """).param(actor.unitId()).query(Long.class).list().stream()
                .map(bases::get)
                .toList();
    }

    private boolean sees(long baseId, Actor actor) {
        return jdbc.sql("""
                        select exists (select from incubation_base b where b.id = :base and (
                          :staff and exists (select from unit mine, unit its
                            where mine.id = :unit and its.id = b.unit_id and its.path like mine.path || '%')
                          or exists (select from incubation_operator o where o.base_id = b.id
                            and o.organization_id = :organization and o.held @> cast(:day as date))))
                        """)
                .param("base", baseId)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("day", clock.today())
                .query(Boolean.class)
                .single();
    }

    private List<Applicant> applicants(long baseId, String which, String order) {
        return jdbc.sql("""
                        select a.case_no, o.name, a.status, a.submitted_at, a.rank, a.score from incubation_application a
                          join organization o on o.id = a.organization_id join incubation_call c on c.case_no = a.call
                         where a.base_id = ? and %s order by %s, a.case_no limit 100
                        """.formatted(which, order))
                .param(baseId)
                .query((row, n) -> new Applicant(
                        row.getString("case_no"),
                        row.getString("name"),
                        IncubationApplication.Status.valueOf(row.getString("status")),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        row.getObject("rank", Integer.class),
                        row.getBigDecimal("score")))
                .list();
    }

    private Figures figures(long baseId) {
        return jdbc.sql("""
                        select count(*) filter (where t.graduated_on is not null) as graduated,
                               count(*) filter (where t.left_on is not null) as exited,
                               count(*) filter (where t.status = 'FOLLOW_UP') as followed,
                               count(*) filter (where f.closed_on is not null) as ended,
                               count(*) filter (where f.survived) as survived
                          from incubation_tenancy t left join incubation_follow_up f on f.tenancy = t.case_no
                         where t.base_id = ?
                        """)
                .param(baseId)
                .query((row, n) -> new Figures(
                        row.getInt("graduated"),
                        row.getInt("exited"),
                        row.getInt("followed"),
                        row.getInt("ended"),
                        row.getInt("survived")))
                .single();
    }
}
