package org.sanshe.incubation.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.evidence.Evidence.Head;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.selection.PanelForms.Declaration;
import org.sanshe.incubation.selection.PanelForms.Forming;
import org.sanshe.incubation.selection.ReviewPanel.Drawing;
import org.sanshe.incubation.selection.ReviewPanel.Member;
import org.sanshe.incubation.selection.ReviewPanel.Subject;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Candidates;
import org.sanshe.party.Judge;
import org.sanshe.party.Pool;
import org.sanshe.seal.Draw;
import org.springframework.stereotype.Component;

/**
 * 组成评审组: experts are drawn from the pool without whoever has to do with those judged or with the operator; people are
 * named beside them; each declares interests or leaves, and a stand-in is drawn.
 */
@Component
class PanelSeating {

    static final LegalBasis INTEREST = new LegalBasis("政府采购法实施条例", "第九条");

    private final IncubationPanels panels;
    private final Bases bases;
    private final Pool pool;
    private final PanelStaff staff;
    private final Units units;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    PanelSeating(
            IncubationPanels panels,
            Bases bases,
            Pool pool,
            PanelStaff staff,
            Units units,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.panels = panels;
        this.bases = bases;
        this.pool = pool;
        this.staff = staff;
        this.units = units;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What the form {@code incubation-panel} opens with. */
    Map<String, Object> prefill(String caseNo) {
        ReviewPanel panel = panels.get(caseNo);
        Candidates found = candidates(panel);
        var values = new LinkedHashMap<String, Object>();
        values.put("least", least(panel));
        values.put("available", found.free().size());
        values.put("experts", Math.min(missing(panel), found.free().size()));
        values.put("dropExtremes", String.valueOf(panel.dropsExtremes()));
        values.put(
                "excluded",
                found.excluded().stream()
                        .map(e -> Map.of("name", e.name(), "reason", e.reason()))
                        .toList());
        values.put(
                "people",
                named(panel, found).entrySet().stream()
                        .map(p -> Map.of("label", p.getValue(), "value", String.valueOf(p.getKey())))
                        .toList());
        return values;
    }

    /** Who may be named, by person: people of the unit; in a review also experts who may be drawn. */
    private Map<Long, String> named(ReviewPanel panel, Candidates found) {
        var named = new LinkedHashMap<Long, String>(
                staff.of(cases.get(panel.caseNo()).unitId()));
        if (panel.use() != Use.SELECTION) {
            for (Judge j : found.free().values()) named.put(j.personId(), j.name() + "（专家）");
        }
        panels.everybody(panel.caseNo()).forEach(m -> named.remove(m.personId()));
        return named;
    }

    /** Draws and names; refuses less than the rules ask for. */
    void form(TaskContext t, Forming form) {
        ReviewPanel panel = panels.get(t.caseNo());
        Candidates found = candidates(panel);
        Map<Long, String> options = named(panel, found);
        for (Long person : form.named()) {
            if (!options.containsKey(person)) {
                throw InvalidInput.at("people", "请从所列人员中选择。", "Choose from the people listed.");
            }
        }
        int all = sitting(panel).size() + form.experts() + form.named().size();
        if (all < least(panel)) throw new Refusal(SelectionRule.PANEL_TOO_SMALL, least(panel), all);
        var evaluators = found.free().values().stream().collect(Collectors.toMap(Judge::personId, Judge::id));
        form.named().forEach(p -> panels.seat(panel.id(), p, evaluators.get(p), bare(options.get(p))));
        if (form.experts() > 0) draw(panel, form.experts(), candidates(panel), t.actor(), t.node());
        panels.formed(panel.id(), all, form.dropExtremes());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "reviewersSeated",
                        t.node(),
                        Map.of(
                                "drawn",
                                form.experts(),
                                "named",
                                form.named().size(),
                                "dropExtremes",
                                form.dropExtremes()))
                .by(SelectionRule.PANEL_TOO_SMALL.basis()));
    }

    private static String bare(String label) {
        int at = label.indexOf('（');
        return at < 0 ? label : label.substring(0, at);
    }

    private void draw(ReviewPanel panel, int needed, Candidates found, Actor by, String node) {
        if (found.free().size() < needed) {
            throw new Refusal(
                    SelectionRule.POOL_TOO_SMALL,
                    needed,
                    found.free().size(),
                    found.excluded().size());
        }
        List<Long> ids = List.copyOf(found.free().keySet());
        Head fixed = evidence.record(Act.of(
                        panel.caseNo(),
                        by,
                        "drawPoolFixed",
                        node,
                        Map.of(
                                "poolDigest",
                                Draw.poolDigest(ids),
                                "pool",
                                ids.size(),
                                "excluded",
                                found.excluded().size()))
                .by(SelectionRule.POOL_TOO_SMALL.basis()));
        List<Long> order = Draw.order(fixed.digest(), ids);
        List<Long> result = order.subList(0, needed);
        panels.keep(
                panel.id(),
                new Drawing(
                        fixed.seq(),
                        fixed.digest(),
                        ids,
                        Draw.poolDigest(ids),
                        found.excluded(),
                        order,
                        needed,
                        result));
        for (Long id : result) {
            Judge judge = found.free().get(id);
            panels.seat(panel.id(), judge.personId(), id, judge.name());
        }
    }

    /** The pool without whoever sat on any panel of the case. */
    private Candidates candidates(ReviewPanel panel) {
        Base base = bases.get(rules(panel).baseId());
        var organizations = new ArrayList<Long>();
        panels.subjects(panel.id()).forEach(s -> organizations.add(s.organizationId()));
        if (base.operatorId() != null) organizations.add(base.operatorId());
        Set<Long> seated = panels.everybody(panel.caseNo()).stream()
                .map(Member::evaluatorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String unit = units.get(cases.get(panel.caseNo()).unitId()).name();
        return pool.candidates(Set.of(), organizations, unit, seated, clock.today());
    }

    private BaseRules rules(ReviewPanel panel) {
        return bases.rules(panel.rulesId());
    }

    private int least(ReviewPanel panel) {
        return Math.max(1, rules(panel).body().panel());
    }

    private int missing(ReviewPanel panel) {
        int needed = panel.needed() == null ? least(panel) : panel.needed();
        return Math.max(0, needed - sitting(panel).size());
    }

    private List<Member> sitting(ReviewPanel panel) {
        return panels.members(panel.id()).stream().filter(Member::sits).toList();
    }

    /** What the form {@code incubation-interest} opens with. */
    Map<String, Object> subjects(String caseNo) {
        List<Subject> all = panels.subjects(panels.get(caseNo).id());
        return Map.of(
                "subjects",
                all.stream()
                        .map(s -> Map.of("subject", s.subject(), "organization", s.organization()))
                        .toList());
    }

    void declare(TaskContext t, Declaration form) {
        if (!form.secret()) {
            throw InvalidInput.at("secret", "请先作出保密承诺。", "Promise secrecy first.");
        }
        panels.declared(panels.get(t.caseNo()).id(), t.actor().personId(), form.leaves() ? form.reason() : null);
        evidence.record(
                Act.of(t.caseNo(), t.actor(), "interestDeclared", t.node(), Map.of("recused", form.leaves() ? 1 : 0))
                        .by(INTEREST));
    }

    List<String> undeclared(String caseNo) {
        return panels.members(panels.get(caseNo).id()).stream()
                .filter(m -> !m.declared())
                .map(m -> String.valueOf(m.personId()))
                .toList();
    }

    boolean enough(String caseNo) {
        return missing(panels.get(caseNo)) == 0;
    }

    /** 替补: as many as are missing, or as the pool has. */
    void drawStandIns(String caseNo) {
        ReviewPanel panel = panels.get(caseNo);
        Candidates found = candidates(panel);
        int number = Math.min(missing(panel), found.free().size());
        if (number > 0) draw(panel, number, found, null, "drawStandIns");
    }
}
