package org.sanshe.incubation.intake;

import java.util.Objects;
import org.sanshe.identity.Units;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;

/** 基地办理岗位: whether somebody works for a base: its operator's people, and officers of its unit or of those above it. */
@Component
class IncubationDesks {

    private final Bases bases;
    private final Units units;

    IncubationDesks(Bases bases, Units units) {
        this.bases = bases;
        this.units = units;
    }

    /** A base the actor works for. @throws NotFound when there is none, or it is not the actor's */
    Base of(String baseId, Actor actor) {
        if (!baseId.matches("[0-9]{1,15}")) throw new NotFound("incubation base " + baseId);
        Base base = bases.get(Long.parseLong(baseId));
        if (!worksFor(base, actor)) throw new NotFound("incubation base " + baseId);
        return base;
    }

    boolean worksFor(Base base, Actor actor) {
        if (actor.organizationId() != null) return Objects.equals(actor.organizationId(), base.operatorId());
        return actor.is(Role.OFFICER)
                && units.get(base.unitId())
                        .path()
                        .startsWith(units.get(actor.unitId()).path());
    }
}
