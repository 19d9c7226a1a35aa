package org.sanshe.incubation.growth;

import java.util.List;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 基地办理人员: who works at the desk of a base: the operator's people, or the unit's officers where there is none. */
@Component
class DeskOfBase {

    private final Bases bases;
    private final Messages messages;
    private final JdbcClient jdbc;

    DeskOfBase(Bases bases, Messages messages, JdbcClient jdbc) {
        this.bases = bases;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** The candidate group of a tenant's people. */
    static String group(Tenancy t) {
        return CandidateGroup.organization(t.organizationId());
    }

    /** Whether the actor works there. */
    boolean includes(Base base, Actor actor) {
        if (base.operatorId() != null) return base.operatorId().equals(actor.organizationId());
        return actor.is(Role.OFFICER) && isOf(base, actor);
    }

    /** Whether the actor's unit is the base's or above it. */
    private boolean isOf(Base base, Actor actor) {
        return jdbc.sql("select exists (select from unit mine, unit its where mine.id = ? and its.id = ?"
                        + " and its.path like mine.path || '%')")
                .params(actor.unitId(), base.unitId())
                .query(Boolean.class)
                .single();
    }

    /** Whether the actor may look at what a base does: the desk's own people, and the unit's. */
    boolean sees(Base base, Actor actor) {
        return includes(base, actor) || actor.isStaff() && isOf(base, actor);
    }

    /** @throws Refusal when the actor does not work there */
    void require(Base base, Actor actor) {
        if (!includes(base, actor)) throw new Refusal(GrowthRule.NOT_THE_DESK);
    }

    /** The bases at whose desk the actor works. */
    List<Base> of(Actor actor) {
        if (actor.organizationId() != null) {
            return bases.operatedBy(actor.organizationId()).stream()
                    .filter(b -> b.status() == Base.Status.ACTIVE)
                    .toList();
        }
        if (!actor.is(Role.OFFICER)) return List.of();
        var units = jdbc.sql(
                        "select its.id from unit mine, unit its where mine.id = ? and its.path like mine.path || '%'")
                .param(actor.unitId())
                .query(Long.class)
                .set();
        return bases.active().stream()
                .filter(b -> b.operatorId() == null && units.contains(b.unitId()))
                .toList();
    }

    void tell(Base base, String caseNo, String zh, String en) {
        if (base.operatorId() == null) messages.toRole(Role.OFFICER, base.unitId(), caseNo, zh, en, null);
        else messages.toOrganization(base.operatorId(), caseNo, zh, en, null);
    }
}
