package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Excluded;
import org.sanshe.incubation.BaseRules.Ground;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.base.Asked.Event;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** 试核: what the rules of a base would say of a body on a day; nothing is kept, and no case is needed. */
@Component
class BaseTrial {

    private final Entry entry;
    private final Bases bases;
    private final SampleRules samples;
    private final Registry registry;
    private final SansheClock clock;

    BaseTrial(Entry entry, Bases bases, SampleRules samples, Registry registry, SansheClock clock) {
        this.entry = entry;
        this.bases = bases;
        this.samples = samples;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * What is asked. Everything but the rules may be missing.
     *
     * @param rules the number of a base, or the code of a sample
     * @param code credit code of an organization of the registry; asked by staff, an organization is asked about itself
     * @param day the day of the application; today when missing
     * @param penalties the days of penalties, apart by spaces
     * @param ground another ground of refusal
     * @param groundOn its day
     */
    record Question(
            String rules,
            String code,
            CreditCodeKind kind,
            Excluded nature,
            Track track,
            Stage stage,
            Integer months,
            Boolean outOfPark,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate registeredOn,
            Boolean nameApproved,
            String penalties,
            Ground ground,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate groundOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {

        /** The same about other rules. */
        Question about(String other) {
            return new Question(
                    other,
                    code,
                    kind,
                    nature,
                    track,
                    stage,
                    months,
                    outOfPark,
                    registeredOn,
                    nameApproved,
                    penalties,
                    ground,
                    groundOn,
                    day);
        }
    }

    /**
     * What would apply.
     *
     * @param rules null when no version holds on the day
     * @param organization null where nobody of the registry is meant
     */
    record Result(BaseRules rules, LocalDate day, Profile organization, List<Finding> findings, boolean met) {}

    Result of(Question q, Actor actor) {
        LocalDate day = q.day() == null ? clock.today() : q.day();
        Optional<BaseRules> rules = q.rules().matches("[0-9]{1,18}")
                ? bases.inForce(bases.get(Long.parseLong(q.rules())).id(), day)
                : samples.of(q.rules());
        if (rules.isEmpty()) return new Result(null, day, null, List.of(), false);
        Profile who = who(q, actor);
        Track track = q.track() == null ? Track.REGISTERED : q.track();
        Stage stage = q.stage() == null ? rules.get().body().stages().get(0) : q.stage();
        boolean inPark = !Boolean.TRUE.equals(q.outOfPark());
        int months = q.months() != null
                ? q.months()
                : inPark
                        ? rules.get().body().terms().get(0)
                        : rules.get().body().outOfParkTerm();
        var asked = new Asked(
                who == null ? null : who.id(),
                track,
                stage,
                months,
                inPark,
                who == null ? q.kind() : null,
                q.nature(),
                who == null ? q.registeredOn() : null,
                Boolean.TRUE.equals(q.nameApproved()),
                events(q));
        List<Finding> findings = entry.of(rules.get(), asked, day);
        return new Result(rules.get(), day, who, findings, findings.stream().allMatch(Finding::passed));
    }

    private Profile who(Question q, Actor actor) {
        if (actor.organizationId() != null && blank(q.code()) && q.kind() == null) {
            return registry.find(actor.organizationId()).orElse(null);
        }
        if (!actor.isStaff() || blank(q.code())) return null;
        return registry.findByCode(q.code())
                .orElseThrow(
                        () -> InvalidInput.at("code", "没有找到这个统一社会信用代码的单位。", "No organization has this credit code."));
    }

    private static List<Event> events(Question q) {
        var events = new ArrayList<Event>();
        if (!blank(q.penalties())) {
            Arrays.stream(q.penalties().strip().split("[\\s\\u3000,，、;；]+"))
                    .map(BaseTrial::day)
                    .forEach(day -> events.add(new Event(Ground.PENALTY, day, null)));
        }
        if (q.ground() != null && q.groundOn() != null) events.add(new Event(q.ground(), q.groundOn(), null));
        return events;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidInput.at(
                    "penalties",
                    "“" + text + "”不是日期。请按2023-03-05的样子填写，几个日期之间用空格隔开。",
                    text + " is no date. Write 2023-03-05, with spaces between dates.");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
