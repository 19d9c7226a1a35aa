package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.scheme.Eligibility.Finding;
import org.sanshe.grant.scheme.Eligibility.Project;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** 试核: what a scheme would say of an organization, a project and a day; nothing is kept. */
@Component
class GrantTrial {

    private final GrantSchemeBook book;
    private final Eligibility eligibility;
    private final Amounts amounts;
    private final Registry registry;
    private final Units units;
    private final SansheClock clock;

    GrantTrial(
            GrantSchemeBook book,
            Eligibility eligibility,
            Amounts amounts,
            Registry registry,
            Units units,
            SansheClock clock) {
        this.book = book;
        this.eligibility = eligibility;
        this.amounts = amounts;
        this.registry = registry;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What is asked. Everything but the scheme may be missing.
     *
     * @param code credit code; an organization is always asked about itself
     * @param day the closing day; today when missing
     * @param inspectionYear the year before the last when missing
     */
    record Asked(
            Long scheme,
            String code,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Integer inspectionYear,
            String title,
            String region,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            Integer staff,
            String category,
            BigDecimal requested,
            BigDecimal budget,
            BigDecimal own) {}

    /**
     * What would apply.
     *
     * @param organization whom it was asked about; null when the code is nobody's
     * @param unknown why nobody was found; null otherwise
     * @param findings the conditions
     * @param most the most it may get; null where no budget was given
     * @param refusal why the amount asked for is none; null when it is one, or none was asked for
     * @param gap what nobody bears of the budget; null when it is covered
     */
    record Result(
            GrantScheme scheme,
            LocalDate day,
            Profile organization,
            String unknown,
            List<Finding> findings,
            boolean eligible,
            Money most,
            List<Money> choices,
            String refusal,
            Money gap) {}

    Result of(Asked asked, Actor actor, Locale locale) {
        GrantScheme scheme = book.get(asked.scheme(), actor).scheme();
        LocalDate day = asked.day() == null ? clock.today() : asked.day();
        Optional<Profile> who = who(asked, actor);
        List<Finding> findings = who.map(
                        p -> eligibility.of(scheme, round(scheme, asked, actor, day), project(p, asked), day))
                .orElse(List.of());
        Money budget = money(asked.budget());
        Money own = money(asked.own());
        Money requested = money(asked.requested());
        boolean fixed = !scheme.body().amount().fixed().isEmpty();
        Optional<Refusal> refusal = asked.requested() == null || asked.budget() == null && !fixed
                ? Optional.empty()
                : amounts.problem(scheme, asked.category(), requested, budget, own);
        Money gap = amounts.gap(budget, requested, own);
        boolean open = asked.budget() != null && asked.requested() != null && gap.isPositive();
        boolean english = GrantSchemePages.english(locale);
        String nobody = english ? "No organization has this credit code." : "没有找到这个统一社会信用代码的单位。";
        return new Result(
                scheme,
                day,
                who.orElse(null),
                who.isEmpty() && asked.code() != null && !asked.code().isBlank() ? nobody : null,
                findings,
                !findings.isEmpty() && findings.stream().allMatch(Finding::passed),
                asked.budget() == null && !fixed ? null : amounts.most(scheme, asked.category(), budget, own),
                new ArrayList<>(amounts.choices(scheme, asked.category())),
                refusal.map(r -> r.message(locale)).orElse(null),
                open ? gap : null);
    }

    private Optional<Profile> who(Asked asked, Actor actor) {
        if (actor.organizationId() != null) return registry.find(actor.organizationId());
        return actor.isStaff() && asked.code() != null ? registry.findByCode(asked.code()) : Optional.empty();
    }

    private static Project project(Profile who, Asked asked) {
        return new Project(
                who.id(),
                asked.region(),
                asked.from(),
                asked.until(),
                asked.staff() == null ? 0 : asked.staff(),
                asked.title() == null ? "" : asked.title());
    }

    /** A round as it might be called: by the actor's unit, by whom the scheme belongs to, or by the highest. */
    private Round round(GrantScheme scheme, Asked asked, Actor actor, LocalDate day) {
        Long unit = actor.unitId() != null ? actor.unitId() : scheme.unitId();
        if (unit == null) unit = units.all().get(0).id();
        return new Round(
                null,
                scheme.id(),
                unit,
                scheme.name(),
                Money.ZERO,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                asked.inspectionYear() == null ? day.getYear() - 2 : asked.inspectionYear(),
                day.getYear(),
                null,
                List.of(),
                Round.Status.DRAFT);
    }

    private static Money money(BigDecimal yuan) {
        return yuan == null ? Money.ZERO : Money.of(yuan.setScale(2, java.math.RoundingMode.DOWN));
    }
}
