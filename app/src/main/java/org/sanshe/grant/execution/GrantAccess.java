package org.sanshe.grant.execution;

import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 项目的可办理性: whether somebody may ask something of a project. */
@Component
class GrantAccess {

    private static final int MOST = 200;

    private final GrantProjects projects;
    private final Cases cases;

    GrantAccess(GrantProjects projects, Cases cases) {
        this.projects = projects;
        this.cases = cases;
    }

    /** @throws org.sanshe.kernel.NotFound when there is none, or it is not the actor's */
    GrantProject visible(String agreement, Actor actor) {
        cases.visible(agreement, actor);
        return projects.get(agreement);
    }

    /**
     * A project of the actor's that is under way.
     *
     * @throws org.sanshe.kernel.NotFound when there is none, or it is not the actor's
     */
    GrantProject active(String agreement, Actor actor) {
        GrantProject p = visible(agreement, actor);
        if (!p.isActive())
            throw new Refusal(GrantRule.NOT_ACTIVE, p.title(), p.status().in(Language.isEnglish()));
        return p;
    }

    /** The projects a change or a termination may be about; only the one named when one is. */
    Map<String, Object> choices(Actor actor, String about) {
        List<Map<String, Object>> choices = projects.visible(actor, null, MOST).stream()
                .filter(GrantProject::isActive)
                .filter(p -> about == null || about.equals(p.agreement()))
                .map(p -> Map.<String, Object>of("label", p.title() + " · " + p.organization(), "value", p.agreement()))
                .toList();
        return about == null ? Map.of("agreements", choices) : Map.of("agreements", choices, "agreement", about);
    }
}
