package org.sanshe.incubation.passport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Credentials;
import org.sanshe.party.Credentials.Credential;
import org.sanshe.party.PassportFigures;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** 成长护照页: what an organization has learned and delivered, each line with the case that proves it. An organization reads its own. */
@Controller
class PassportPages {

    private final Credentials credentials;
    private final Registry registry;
    private final Tenancies tenancies;
    private final SansheClock clock;

    PassportPages(Credentials credentials, Registry registry, Tenancies tenancies, SansheClock clock) {
        this.credentials = credentials;
        this.registry = registry;
        this.tenancies = tenancies;
        this.clock = clock;
    }

    @GetMapping("/incubation/passports/{organization}")
    String show(@PathVariable long organization, Actor actor, Model model) {
        model.addAttribute("passport", passport(organization, actor));
        return "incubation/passport/passport";
    }

    /** One's own. */
    @GetMapping("/incubation/passport")
    String own(Actor actor) {
        if (actor.organizationId() == null) throw new NotFound("passport");
        return "redirect:/incubation/passports/" + actor.organizationId();
    }

    /** The same for programs. */
    @GetMapping("/api/v1/incubation/passports/{organization}")
    @ResponseBody
    Passport read(@PathVariable long organization, Actor actor) {
        return passport(organization, actor);
    }

    private Passport passport(long organization, Actor actor) {
        boolean own = actor.organizationId() != null && actor.organizationId() == organization;
        if (!own && !actor.isStaff()) throw new NotFound("passport " + organization);
        var lines = credentials.of(organization);
        var profile = registry.get(organization);
        return new Passport(
                organization,
                profile.name(),
                profile.creditCode(),
                PassportFigures.of(lines, clock.today()),
                lines,
                tenancies.of(organization));
    }

    /**
     * 成长护照.
     *
     * @param creditCode null while the organization is in preparation
     * @param figures by the codes a condition may ask for, as of today
     * @param lines newest first
     * @param tenancies its times in a base, newest first
     */
    record Passport(
            long organization,
            String name,
            String creditCode,
            Map<String, BigDecimal> figures,
            List<Credential> lines,
            List<Tenancy> tenancies) {}
}
