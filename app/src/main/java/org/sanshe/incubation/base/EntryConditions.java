package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.LookBack;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.base.Asked.Event;
import org.sanshe.incubation.base.Finding.Said;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.Standing;

/** 逐项核对: what a base asks, compared with what is known on a day. */
class EntryConditions {

    /** What a body not registered yet cannot have: nobody inspects it, and it has neither account nor tax registration. */
    private static final Set<Ground> REGISTERED_ONLY =
            EnumSet.of(Ground.INSPECTION_FAILED, Ground.INSPECTION_MISSED, Ground.NO_ACCOUNT, Ground.TAX_OR_RECEIPTS);

    /** What lasts until it is removed or put right; everything else happens on its day. */
    private static final Set<Ground> LASTING = EnumSet.of(
            Ground.ABNORMAL_LIST, Ground.BLACKLIST, Ground.ILLEGAL_BRANCH, Ground.NO_ACCOUNT, Ground.TAX_OR_RECEIPTS);

    private final BaseRules rules;
    private final BaseRules.Body body;
    private final Asked asked;
    private final Standing known;
    private final LocalDate asOf;
    private final List<Finding> findings = new ArrayList<>();

    /** @param known null where nobody is meant */
    EntryConditions(BaseRules rules, Asked asked, Standing known, LocalDate asOf) {
        this.rules = rules;
        this.body = rules.body();
        this.asked = asked;
        this.known = known;
        this.asOf = asOf;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What kind of body it is and by which way it comes. */
    void body() {
        CreditCodeKind kind = asked.kind() != null || known == null ? asked.kind() : known.kind();
        tell(EntryRule.KIND, kind != null && kind.isSocialOrganization(), EntryWords.kind(kind));
        if (!body.excluded().isEmpty()) {
            Set<Excluded> is = natures(kind);
            tell(
                    EntryRule.EXCLUDED,
                    is.stream().noneMatch(body.excluded()::contains),
                    EntryWords.all(body.excluded(), EntryWords::excluded),
                    EntryWords.all(is, EntryWords::excluded));
        }
        tell(
                EntryRule.TRACK,
                body.tracks().contains(asked.track()),
                EntryWords.all(body.tracks(), EntryWords::track),
                EntryWords.track(asked.track()));
        if (asked.track() == Track.FOUNDING && body.nameApproved()) {
            tell(
                    EntryRule.NAME,
                    asked.nameApproved(),
                    asked.nameApproved() ? new Said("已取得", "yes") : new Said("未取得", "no"));
        }
    }

    /** By its kind, by what it says, and by how its name ends: a chamber is one whatever is ticked. */
    private Set<Excluded> natures(CreditCodeKind kind) {
        var is = EnumSet.noneOf(Excluded.class);
        if (kind == CreditCodeKind.FOUNDATION) is.add(Excluded.FOUNDATION);
        if (asked.nature() != null) is.add(asked.nature());
        String name = known == null ? "" : known.name();
        if (name.contains("行业协会")) is.add(Excluded.TRADE_ASSOCIATION);
        if (name.endsWith("商会")) is.add(Excluded.CHAMBER);
        if (name.endsWith("联合会")) is.add(Excluded.UNION);
        return is;
    }

    /** 孵化类型 by the age on the day. */
    void stage() {
        tell(
                EntryRule.STAGE,
                body.stages().contains(asked.stage()),
                EntryWords.all(body.stages(), EntryWords::stage),
                EntryWords.stage(asked.stage()));
        boolean founding = asked.track() == Track.FOUNDING;
        LocalDate on = founding
                ? null
                : asked.registeredOn() != null || known == null ? asked.registeredOn() : known.registeredOn();
        Said day = on == null ? new Said("未登记", "not registered") : Said.same(on);
        switch (asked.stage()) {
            case SEED -> tell(EntryRule.SEED, founding, day);
            case START_UP -> {
                if (founding || body.startUpYears() == 0) return;
                boolean young = on != null && !on.plusYears(body.startUpYears()).isBefore(asOf);
                years(EntryRule.START_UP, young, body.startUpYears(), earliest(body.startUpYears()), day);
            }
            case HUB -> {
                if (body.hubYears() == 0 && !founding) return;
                boolean old = on != null && !on.plusYears(body.hubYears()).isAfter(asOf);
                years(EntryRule.HUB, old, body.hubYears(), latest(body.hubYears()), day);
            }
        }
    }

    private void years(EntryRule rule, boolean passed, int years, LocalDate limit, Said day) {
        tell(rule, passed, Said.same(asOf), Said.same(years), Said.same(limit), day);
    }

    /** The first day on which one that is still so many years old at most was registered. */
    private LocalDate earliest(int years) {
        LocalDate day = asOf.minusYears(years);
        while (!day.minusDays(1).plusYears(years).isBefore(asOf)) day = day.minusDays(1);
        return day;
    }

    /** The last day on which one that has existed for so many years was registered; 29 February comes with 28. */
    private LocalDate latest(int years) {
        LocalDate day = asOf.minusYears(years);
        while (!day.plusDays(1).plusYears(years).isAfter(asOf)) day = day.plusDays(1);
        return day;
    }

    /** 孵化期. */
    void term() {
        if (asked.inPark()) {
            tell(
                    EntryRule.TERM,
                    body.terms().contains(asked.months()),
                    EntryWords.all(body.terms(), Said::same),
                    Said.same(asked.months()));
        } else {
            tell(
                    EntryRule.OUT_OF_PARK,
                    body.outOfParkTerm() > 0 && asked.months() == body.outOfParkTerm(),
                    body.outOfParkTerm() == 0 ? new Said("不提供", "not offered") : Said.same(body.outOfParkTerm()),
                    Said.same(asked.months()));
        }
    }

    /** 不予入驻情形, each within its months; having been put right does not help inside them. */
    void lookBacks(List<Event> events) {
        for (LookBack l : body.refusals()) {
            if (asked.track() == Track.FOUNDING && REGISTERED_ONLY.contains(l.ground())) continue;
            List<Event> of = events.stream()
                    .filter(e -> e.ground() == l.ground() && !e.from().isAfter(asOf))
                    .sorted(java.util.Comparator.comparing(Event::from))
                    .toList();
            boolean within =
                    of.stream().anyMatch(e -> !last(e).plusMonths(l.months()).isBefore(asOf));
            Said ground = new Said(l.ground().in(false), l.ground().in(true));
            Said found = EntryWords.all(of, EntryConditions::said);
            if (l.months() == 0) {
                tell(EntryRule.TODAY, !within, Said.same(asOf), ground, found);
            } else {
                tell(
                        EntryRule.LOOK_BACK,
                        !within,
                        Said.same(asOf.minusMonths(l.months())),
                        Said.same(asOf),
                        ground,
                        found);
            }
        }
    }

    /** The last day on which it was so. */
    private LocalDate last(Event e) {
        if (e.until() != null) return e.until().minusDays(1);
        return LASTING.contains(e.ground()) ? asOf : e.from();
    }

    private static Said said(Event e) {
        if (e.until() != null) return Said.same(e.from() + "–" + e.until());
        return Said.same(LASTING.contains(e.ground()) ? e.from() + "–" : e.from());
    }

    /** 回避. */
    void operator(String name, boolean same, List<Said> related) {
        tell(EntryRule.OPERATOR, !same, Said.same(name));
        if (!same) {
            tell(EntryRule.RELATED, related.isEmpty(), Said.same(name), EntryWords.all(related, r -> r));
        }
    }

    private void tell(EntryRule rule, boolean passed, Said... said) {
        findings.add(Finding.of(rule, passed, rules, said));
    }
}
