package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.base.Asked.Event;
import org.sanshe.incubation.base.Finding.Said;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.InspectionConclusion;
import org.sanshe.party.ListKind;
import org.sanshe.party.Preparing;
import org.sanshe.party.Preparing.Founder;
import org.sanshe.party.Registry;
import org.sanshe.party.Relations;
import org.sanshe.party.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 入驻资格: every condition of a base with what was found and the dates compared, met or not. */
@Component
@Transactional(readOnly = true)
public class Entry {

    private final Registry registry;
    private final Relations relations;
    private final BaseOperators operators;
    private final Preparing preparing;
    private final EntrySettings settings;

    Entry(
            Registry registry,
            Relations relations,
            BaseOperators operators,
            Preparing preparing,
            EntrySettings settings) {
        this.registry = registry;
        this.relations = relations;
        this.operators = operators;
        this.preparing = preparing;
        this.settings = settings;
    }

    /**
     * All conditions, in the order of a reader.
     *
     * @param rules of a base, or a sample
     * @param asOf the day of the application
     */
    public List<Finding> of(BaseRules rules, Asked asked, LocalDate asOf) {
        Standing known = asked.organizationId() == null ? null : registry.standing(asked.organizationId(), asOf);
        var conditions = new EntryConditions(rules, asked, known, asOf);
        conditions.body();
        conditions.stage();
        conditions.term();
        conditions.lookBacks(events(asked, known, asOf));
        if (rules.baseId() != null && asked.organizationId() != null) {
            operators
                    .on(rules.baseId(), asOf)
                    .ifPresent(operator -> conditions.operator(
                            registry.get(operator).name(),
                            operator.equals(asked.organizationId()),
                            related(operator, asked.organizationId(), asOf)));
        }
        return conditions.findings();
    }

    /** @throws Refusal by the first condition that is not met */
    public void require(BaseRules rules, Asked asked, LocalDate asOf) {
        of(rules, asked, asOf).stream().filter(f -> !f.passed()).findFirst().ifPresent(f -> {
            throw f.refusal();
        });
    }

    /** 评估等级 a hub must hold on a day to graduate; empty where the rules ask for none. */
    public Optional<Finding> rating(BaseRules rules, long organizationId, LocalDate day) {
        int grade = rules.body().graduation().rating();
        if (grade == 0) return Optional.empty();
        Integer held = registry.standing(organizationId, day).rating();
        Said said = registry.ratings(organizationId).stream()
                .filter(r -> !r.issuedOn().isAfter(day))
                .findFirst()
                .map(r -> new Said(
                        "%dA（%s发证，有效至%s）".formatted(r.grade(), r.issuedOn(), r.validThrough()),
                        "%dA (issued %s, valid through %s)".formatted(r.grade(), r.issuedOn(), r.validThrough())))
                .orElse(Said.NONE);
        return Optional.of(Finding.of(
                EntryRule.RATING, held != null && held >= grade, rules, Said.same(day), Said.same(grade), said));
    }

    /** What is stated and what the registry has: penalties, stays on lists, conclusions of inspections, no account. */
    private List<Event> events(Asked asked, Standing known, LocalDate asOf) {
        var events = new ArrayList<>(asked.events());
        if (known == null) return events;
        known.penalties().forEach(p -> events.add(new Event(Ground.PENALTY, p.decidedOn(), null)));
        known.stays()
                .forEach(s -> events.add(new Event(
                        s.list() == ListKind.ABNORMAL ? Ground.ABNORMAL_LIST : Ground.BLACKLIST, s.from(), s.until())));
        known.inspections().forEach((year, conclusion) -> inspected(year, conclusion, asOf, events));
        if (asked.track() == Track.REGISTERED
                && registry.bankAccount(asked.organizationId()).isEmpty()) {
            events.add(new Event(Ground.NO_ACCOUNT, asOf, null));
        }
        return events;
    }

    /** A conclusion counts from the day the year's inspection is over, or from the day asked about when it came earlier. */
    private void inspected(int year, InspectionConclusion conclusion, LocalDate asOf, List<Event> events) {
        Ground ground = switch (conclusion) {
            case UNQUALIFIED -> Ground.INSPECTION_FAILED;
            case NOT_TAKEN -> Ground.INSPECTION_MISSED;
            default -> null;
        };
        if (ground == null) return;
        LocalDate over = settings.inspectedBy().atYear(year + 1);
        events.add(new Event(ground, over.isAfter(asOf) ? asOf : over, null));
    }

    /** The relations the registry knows, and founders who bear the name of somebody who runs the operator. */
    private List<Said> related(long operator, long organization, LocalDate asOf) {
        var found = new ArrayList<Said>();
        relations.related(operator, organization, asOf).forEach(r -> found.add(EntryWords.relation(r)));
        for (Founder founder : preparing.founders(organization)) {
            if (!relations
                    .possibleConflicts(founder.name(), List.of(operator), asOf)
                    .isEmpty()) {
                found.add(new Said(
                        "发起人" + founder.name() + "在运营机构任职",
                        "the founder " + founder.name() + " has an office at the operator"));
            }
        }
        return found;
    }
}
