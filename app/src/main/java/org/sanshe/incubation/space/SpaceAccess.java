package org.sanshe.incubation.space;

import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 场地的可办理性: whose base it is, who works at its desk, and whom a tenant is. */
@Component
class SpaceAccess {

    private final Bases bases;
    private final Tenancies tenancies;
    private final JdbcClient jdbc;

    SpaceAccess(Bases bases, Tenancies tenancies, JdbcClient jdbc) {
        this.bases = bases;
        this.tenancies = tenancies;
        this.jdbc = jdbc;
    }

    /** The bases whose calendar the actor may see: a tenant's own, an operator's, a unit's and those below it. */
    List<Base> visible(Actor actor) {
        List<Long> ids = jdbc.sql("""
                        select distinct b.id from incubation_base b where
                          exists (select from incubation_tenancy t where t.base_id = b.id and t.organization_id = :organization
                            and t.status in ('AGREEMENT', 'IN_TERM', 'LEAVING'))
                          or exists (select from incubation_operator o where o.base_id = b.id
                            and o.organization_id = :organization
                            and o.held @> (sanshe_now() at time zone 'Asia/Shanghai')::date)
                          or :staff and exists (select from unit mine, unit its
                            where mine.id = :unit and its.id = b.unit_id and its.path like mine.path || '%')
                         order by b.id limit 50
                        """)
                .param("organization", actor.organizationId())
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .query(Long.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : bases.active().stream().filter(b -> ids.contains(b.id())).toList();
    }

    /** @throws NotFound when there is none, or it is not the actor's to see */
    Base visible(long base, Actor actor) {
        return visible(actor).stream()
                .filter(b -> b.id() == base)
                .findFirst()
                .orElseThrow(() -> new NotFound("incubation base " + base));
    }

    /** Whether the actor is of a base's desk: the operator's people, or an officer of its unit. */
    boolean isDesk(Base base, Actor actor) {
        boolean operator = base.operatorId() != null && base.operatorId().equals(actor.organizationId());
        return operator || actor.is(Role.OFFICER) && actor.isStaff();
    }

    /** @throws NotFound when the actor does not work at its desk */
    Base desk(long base, Actor actor) {
        Base found = visible(base, actor);
        if (!isDesk(found, actor)) throw new NotFound("incubation base " + base);
        return found;
    }

    /** The tenancy of the actor's organization at a base. */
    Optional<Tenancy> own(long base, Actor actor) {
        return actor.organizationId() == null
                ? Optional.empty()
                : tenancies.present(actor.organizationId()).filter(t -> t.baseId() == base);
    }

    /** Its tenants. */
    List<Tenancy> tenants(long base) {
        return tenancies.tenants(base);
    }

    /** A tenancy of a base. @throws NotFound when there is none there */
    Tenancy tenancy(String caseNo, long base) {
        return tenancies
                .find(caseNo)
                .filter(t -> t.baseId() == base)
                .orElseThrow(() -> new NotFound("tenancy " + caseNo));
    }

    /** 园内: whether a tenancy is incubated in the base. */
    boolean isInPark(Tenancy t) {
        return jdbc.sql("select in_park from incubation_application where case_no = ?")
                .param(t.application())
                .query(Boolean.class)
                .single();
    }
}
