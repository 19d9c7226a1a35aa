package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.plan.StaffList.Person;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 确定评价人员: whoever is missing for a round. Third parties are drawn from the pool of experts, people of the buyer and the
 * supervisor are named from a checked list. Those who withdrew are replaced by the same rules; nobody is seated twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Naming {

    private static final LegalBasis RECUSAL = new LegalBasis(PlanRule.RECUSAL, "第十二条");

    private final Seats seats;
    private final Schemes schemes;
    private final Engagements engagements;
    private final StaffList staff;
    private final EvaluatorDraw draw;
    private final Messages messages;
    private final Evidence evidence;

    Naming(
            Seats seats,
            Schemes schemes,
            Engagements engagements,
            StaffList staff,
            EvaluatorDraw draw,
            Messages messages,
            Evidence evidence) {
        this.seats = seats;
        this.schemes = schemes;
        this.engagements = engagements;
        this.staff = staff;
        this.draw = draw;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** The form {@code evaluator-naming}; its sides are those it opened with, in order. */
    public record Form(List<Chosen> sides) {}

    /** 选定的人员 of one side, by number of the person. */
    public record Chosen(List<String> people) {}

    /** 一个评分方的空缺. */
    record Gap(Side side, int needed) {}

    /** What the form opens with: the sides with people missing in the assessment's round. */
    public Map<String, Object> form(Assessment a, LocalDate today) {
        boolean english = Language.isEnglish();
        Terms terms = engagements.get(a.agreement()).terms();
        var seated = seated(a);
        var values = new LinkedHashMap<String, Object>();
        values.put("subject", SelfReportOpening.subject(a));
        var drawn = new ArrayList<Map<String, Object>>();
        for (Gap gap : gaps(a, Side.Kind.THIRD_PARTY)) {
            drawn.add(Map.of(
                    "side", name(gap.side(), english),
                    "expertise", String.join("、", ExpertPool.fields(gap.side())),
                    "needed", gap.needed(),
                    "pool", draw.pool(gap.side(), terms, seated, today).free().size()));
        }
        values.put("drawn", drawn);
        var named = new ArrayList<Map<String, Object>>();
        for (Gap gap : named(a)) {
            named.add(Map.of("side", name(gap.side(), english), "needed", gap.needed()));
        }
        values.put("sides", named);
        values.put(
                "people",
                staff.of(terms, today).values().stream()
                        .filter(p -> !p.signer() && !seated.contains(p.id()))
                        .map(p -> Map.of("label", p.label(english), "value", String.valueOf(p.id())))
                        .toList());
        return values;
    }

    /**
     * Fills the round: first those named, then the draw among who is left. Each is told.
     *
     * @throws Refusal when somebody may not be named, or the pool has too few
     */
    public void name(TaskContext t, Assessment a, Form form) {
        Terms terms = engagements.get(a.agreement()).terms();
        List<Gap> gaps = named(a);
        var taken = new HashSet<>(seated(a));
        Map<Long, Person> people = staff.of(terms, t.today());
        for (int i = 0; i < gaps.size(); i++) {
            name(a, gaps.get(i), form.sides().get(i).people(), people, taken);
        }
        for (Gap gap : gaps(a, Side.Kind.THIRD_PARTY)) taken.addAll(draw.fill(t, a, gap, terms, taken));
        var on = seats.of(a.caseNo(), a.round()).stream()
                .filter(Seats.Seat::isOn)
                .toList();
        on.stream()
                .filter(s -> s.status() == Seats.Status.NAMED)
                .forEach(s -> messages.toPerson(
                        s.personId(),
                        a.caseNo(),
                        "您被确定为“" + a.title() + "”的评价人员，请先声明有无应当回避的情形",
                        "You were named as an evaluator of " + a.title() + "; declare first whether you must withdraw",
                        null));
        evidence.record(Act.of(
                        a.caseNo(),
                        t.actor(),
                        "evaluatorsNamed",
                        t.node(),
                        Map.of(
                                "scoringRound",
                                a.round(),
                                "seats",
                                on.stream()
                                        .collect(Collectors.groupingBy(
                                                Seats.Seat::side, java.util.TreeMap::new, Collectors.counting()))
                                        .entrySet()
                                        .stream()
                                        .map(e -> e.getKey() + " " + e.getValue())
                                        .toList()))
                .by(RECUSAL));
    }

    private void name(Assessment a, Gap gap, List<String> chosen, Map<Long, Person> people, Set<Long> taken) {
        Side side = gap.side();
        if (chosen.size() != gap.needed()) {
            long could = people.values().stream()
                    .filter(p -> fits(p, side) && !p.signer() && !taken.contains(p.id()))
                    .count();
            if (could < gap.needed()) throw new Refusal(PlanRule.TOO_FEW_PEOPLE, side.name(), gap.needed(), could);
            throw new Refusal(PlanRule.WRONG_NUMBER, side.name(), gap.needed(), chosen.size());
        }
        for (String one : chosen) {
            Person person = people.get(Long.valueOf(one));
            if (person == null) throw new Refusal(PlanRule.NOT_ON_THE_LIST, side.name());
            if (person.signer()) throw new Refusal(PlanRule.SIGNED_IT, person.name());
            if (!taken.add(person.id())) throw new Refusal(PlanRule.ON_TWO_SIDES, person.name());
            if (!fits(person, side)) throw new Refusal(PlanRule.NOT_ON_THE_LIST, side.name());
            seats.name(a.caseNo(), a.round(), side.code(), person.id(), null, person.name());
        }
    }

    /** The supervisor's people oversee and do not buy; who does both by two posts stands for the buyer. */
    private static boolean fits(Person person, Side side) {
        return person.side() == side.kind();
    }

    private List<Gap> named(Assessment a) {
        var all = new ArrayList<>(gaps(a, Side.Kind.BUYER));
        all.addAll(gaps(a, Side.Kind.SUPERVISOR));
        return all;
    }

    /** The sides of a kind that lack people in the round. */
    private List<Gap> gaps(Assessment a, Side.Kind kind) {
        Scheme scheme = schemes.get(a.schemeId());
        var on = seats.of(a.caseNo(), a.round()).stream()
                .filter(Seats.Seat::isOn)
                .collect(Collectors.groupingBy(Seats.Seat::side, Collectors.counting()));
        return scheme.body().sides().stream()
                .filter(s -> s.kind() == kind)
                .map(s -> new Gap(s, s.evaluators() - (int) (long) on.getOrDefault(s.code(), 0L)))
                .filter(g -> g.needed() > 0)
                .toList();
    }

    /** Everybody who was ever seated: who withdrew does not come back, and another round has other evaluators. */
    private Set<Long> seated(Assessment a) {
        var all = new HashSet<Long>();
        for (int round = 1; round <= a.round(); round++) {
            seats.of(a.caseNo(), round).forEach(s -> all.add(s.personId()));
        }
        return all;
    }

    private static String name(Side side, boolean english) {
        return english && side.nameEn() != null && !side.nameEn().isBlank() ? side.nameEn() : side.name();
    }
}
