package org.sanshe.delivery.record;

import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;

/** 可及范围: whose agreements an actor reaches: an organization its own, the bureau's people those of their unit. */
@Component
class Reach {

    private final Engagements engagements;
    private final Cases cases;

    Reach(Engagements engagements, Cases cases) {
        this.engagements = engagements;
        this.cases = cases;
    }

    /** An agreement the actor may read; a foreign one answers like a missing one. */
    Engagement seen(String agreement, Actor actor) {
        if (actor.organizationId() != null) return own(agreement, actor);
        cases.visible(agreement, actor);
        return get(agreement);
    }

    /** An agreement of the actor's own organization. */
    Engagement own(String agreement, Actor actor) {
        Engagement found = get(agreement);
        if (actor.organizationId() == null || found.terms().organizationId() != actor.organizationId()) {
            throw new NotFound("agreement " + agreement);
        }
        return found;
    }

    Engagement get(String agreement) {
        return engagements.find(agreement).orElseThrow(() -> new NotFound("agreement " + agreement));
    }
}
