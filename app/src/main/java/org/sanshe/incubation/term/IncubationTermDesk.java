package org.sanshe.incubation.term;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;

/** 期满决定台: the decision of {@code incubationTerm.bpmn}, on a page of facts. */
@Desk("incubationTerm")
class IncubationTermDesk {

    private final Tenancies tenancies;
    private final TenancyBook book;
    private final Bases bases;
    private final GraduationCheck check;
    private final Exits exits;
    private final TenancyFacts facts;
    private final ReviewFacts reviews;
    private final Evidence evidence;

    IncubationTermDesk(
            Tenancies tenancies,
            TenancyBook book,
            Bases bases,
            GraduationCheck check,
            Exits exits,
            TenancyFacts facts,
            ReviewFacts reviews,
            Evidence evidence) {
        this.tenancies = tenancies;
        this.book = book;
        this.bases = bases;
        this.check = check;
        this.exits = exits;
        this.facts = facts;
        this.reviews = reviews;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> decideTerm(TaskContext t) {
        Tenancy tenancy = tenancies.get(t.caseNo());
        var rows = facts.of(t.caseNo());
        reviews.add(rows, tenancy);
        return Map.of("facts", rows, "conditions", rows(check.of(tenancy)));
    }

    private static List<Map<String, Object>> rows(List<GraduationCheck.Condition> conditions) {
        boolean en = Language.isEnglish();
        return conditions.stream()
                .map(c -> Map.<String, Object>of(
                        "name",
                        c.in(en),
                        "evidence",
                        c.evidenceIn(en),
                        "result",
                        c.met() ? Language.say("满足", "met") : Language.say("不满足", "not met")))
                .toList();
    }

    @Handles
    void decideTerm(TaskContext t, TenancyBook.Decision form) {
        Tenancy tenancy = tenancies.get(t.caseNo());
        if (!"EXIT".equals(form.decision())) requireNoExit(tenancy);
        var conditions = check.of(tenancy);
        switch (form.decision()) {
            case "GRADUATE" -> require(conditions);
            case "EXTEND" -> requireExtension(tenancy, form.months());
            default -> {} // nothing stands against leaving at the end
        }
        Integer months = "EXTEND".equals(form.decision()) ? form.months() : null;
        book.decided(
                t.caseNo(),
                new TenancyBook.Decision(form.decision(), months, form.reason()),
                rows(conditions),
                t.actor().personId());
        var known = new LinkedHashMap<String, Object>(Map.of("decision", form.decision(), "reason", form.reason()));
        if (months != null) known.put("months", months);
        evidence.record(
                Act.of(t.caseNo(), t.actor(), "termDecided", t.node(), known).by(TermRule.CONDITION_NOT_MET.basis()));
    }

    private void requireNoExit(Tenancy t) {
        exits.underWay(t.caseNo()).ifPresent(e -> {
            throw new Refusal(TermRule.EXIT_UNDER_WAY, t.organization(), e.caseNo());
        });
    }

    private static void require(List<GraduationCheck.Condition> conditions) {
        boolean en = Language.isEnglish();
        for (var c : conditions) {
            if (!c.met()) throw new Refusal(TermRule.CONDITION_NOT_MET, c.in(en), c.evidenceIn(en));
        }
    }

    private void requireExtension(Tenancy t, Integer months) {
        int most = bases.rules(t.rulesId()).body().extensionMonths();
        if (most == 0) throw new Refusal(TermRule.NO_EXTENSION);
        if (t.extendedUntil() != null) throw new Refusal(TermRule.EXTENDED_ALREADY, t.extendedUntil());
        if (months == null || months > most) {
            throw IncubationDesk.at("months", TermRule.EXTENSION_TOO_LONG, months == null ? 0 : months, most);
        }
    }
}
