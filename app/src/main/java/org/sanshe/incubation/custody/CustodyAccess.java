package org.sanshe.incubation.custody;

import java.util.Optional;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;

/** 托管的可办理性: whose tenancy it is, and who works on it for the base. */
@Component
class CustodyAccess {

    private final Tenancies tenancies;
    private final Bases bases;
    private final Custodies custodies;

    CustodyAccess(Tenancies tenancies, Bases bases, Custodies custodies) {
        this.tenancies = tenancies;
        this.bases = bases;
        this.custodies = custodies;
    }

    Tenancy tenancy(String caseNo) {
        return tenancies.get(caseNo);
    }

    Base base(Tenancy t) {
        return bases.get(t.baseId());
    }

    /** One's own tenancy. @throws NotFound when it is not the actor's organization's */
    Tenancy own(String caseNo, Actor actor) {
        return Optional.ofNullable(caseNo)
                .flatMap(tenancies::find)
                .filter(t -> actor.organizationId() != null && t.organizationId() == actor.organizationId())
                .orElseThrow(() -> new NotFound("tenancy " + caseNo));
    }

    /** One the actor works on for the base. @throws NotFound when the actor does not */
    Tenancy atDesk(String caseNo, Actor actor) {
        if (caseNo == null) throw new NotFound("tenancy");
        Tenancy t = tenancies.visible(caseNo, actor);
        if (!isDesk(t, actor)) throw new NotFound("tenancy " + caseNo);
        return t;
    }

    /** Whether the actor is of the base's desk: the operator's people, or an officer. */
    boolean isDesk(Tenancy t, Actor actor) {
        Long operator = base(t).operatorId();
        return actor.is(Role.OFFICER) || operator != null && operator.equals(actor.organizationId());
    }

    /** One the actor may read the custody of: as {@link Tenancies#visible}, and the custodian. */
    Tenancy readable(String caseNo, Actor actor) {
        boolean keeps = actor.organizationId() != null
                && custodies.of(caseNo).stream().anyMatch(c -> c.custodianId() == actor.organizationId());
        return keeps ? tenancies.get(caseNo) : tenancies.visible(caseNo, actor);
    }

    /** A case of a tenancy. */
    CaseFacts facts(String title, Tenancy t) {
        Base base = base(t);
        return new CaseFacts(title + "：" + t.organization(), base.unitId(), t.organizationId(), t.caseNo())
                .operatedBy(base.operatorId());
    }

    /** The candidate group of an organization. */
    static String group(long organizationId) {
        return CandidateGroup.organization(organizationId);
    }
}
