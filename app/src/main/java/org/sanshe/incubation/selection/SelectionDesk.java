package org.sanshe.incubation.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.selection.IncubationSelections.Entry;
import org.sanshe.incubation.selection.IncubationSelections.Selection;
import org.sanshe.incubation.selection.PanelForms.Declaration;
import org.sanshe.incubation.selection.PanelForms.Forming;
import org.sanshe.incubation.selection.PanelForms.Scores;
import org.sanshe.incubation.selection.SelectionRanking.Ranked;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;

/** 入驻评审台: the tasks of {@code incubationSelection.bpmn}. */
@Desk("incubationSelection")
class SelectionDesk {

    private final PanelSeating seating;
    private final PanelScoring scoring;
    private final IncubationPanels panels;
    private final IncubationSelections selections;
    private final SelectionRanking ranking;
    private final SelectionOutcome outcome;
    private final Places places;
    private final Evidence evidence;

    SelectionDesk(
            PanelSeating seating,
            PanelScoring scoring,
            IncubationPanels panels,
            IncubationSelections selections,
            SelectionRanking ranking,
            SelectionOutcome outcome,
            Places places,
            Evidence evidence) {
        this.seating = seating;
        this.scoring = scoring;
        this.panels = panels;
        this.selections = selections;
        this.ranking = ranking;
        this.outcome = outcome;
        this.places = places;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> arrangePanel(TaskContext t) {
        return seating.prefill(t.caseNo());
    }

    @Handles
    void arrangePanel(TaskContext t, Forming form) {
        seating.form(t, form);
    }

    @Prefills
    Map<String, Object> declareInterest(TaskContext t) {
        return seating.subjects(t.caseNo());
    }

    @Handles
    void declareInterest(TaskContext t, Declaration form) {
        seating.declare(t, form);
    }

    @Prefills
    Map<String, Object> scoreSheets(TaskContext t) {
        return scoring.prefill(t.caseNo());
    }

    @Handles
    String scoreSheets(TaskContext t, Scores form) {
        return scoring.handIn(t, form);
    }

    @Prefills
    Map<String, Object> decideSelection(TaskContext t) {
        Selection s = selections.get(t.caseNo());
        ScoreTable table = scoring.table(panels.get(t.caseNo()));
        List<Ranked> all = ranking.of(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        values.put("places", s.places());
        values.put("free", places.of(s.baseId()).free());
        values.put("pass", PanelForms.plain(table.pass()));
        values.put(
                "ranking",
                all.stream()
                        .filter(r -> r.total() != null)
                        .map(r -> row(r, table, s.places()))
                        .toList());
        values.put(
                "applications",
                all.stream()
                        .map(Ranked::entry)
                        .filter(Entry::stands)
                        .map(e -> Map.of("label", e.place() + " " + e.organization(), "value", e.application()))
                        .toList());
        return values;
    }

    private static Map<String, String> row(Ranked r, ScoreTable table, int places) {
        Entry e = r.entry();
        String figures = table.criteria().stream()
                .map(c -> name(c) + PanelForms.plain(r.total().criteria().get(c.code())))
                .collect(Collectors.joining(Language.say("，", ", ")));
        return Map.of(
                "place",
                e.place() == null ? "" : e.place().toString(),
                "organization",
                e.organization(),
                "figures",
                figures,
                "total",
                r.total().score().toPlainString(),
                "state",
                state(e, places));
    }

    private static String name(Criterion c) {
        return Language.say(c.name(), c.nameEn() + " ");
    }

    /** Where the ranking leaves it, before anything was decided; afterwards its status. */
    static String state(Entry e, int places) {
        if (e.status() != org.sanshe.incubation.IncubationApplication.Status.CHECKED) {
            return e.status().in(Language.isEnglish());
        }
        if (e.passes() == null) return Language.say("评分中", "Being scored");
        if (!e.passes()) return Language.say("低于及格分", "Below the pass mark");
        return e.place() <= places ? Language.say("孵化位以内", "Within the places") : Language.say("候补", "Waiting list");
    }

    /** The form {@code incubation-selection-decision}. @param drops what is taken off the list; may be null */
    record Decision(List<Drop> drops, String opinion, boolean agreed) {}

    /** 剔除. */
    record Drop(String application, String reason) {}

    @Handles
    void decideSelection(TaskContext t, Decision form) {
        boolean member = panels.members(panels.get(t.caseNo()).id()).stream()
                .anyMatch(m -> m.personId() == t.actor().personId());
        if (member) throw new Refusal(SelectionRule.DECIDED_BY_MEMBER);
        if (!form.agreed()) {
            throw InvalidInput.at("agreed", "请确认按排名审定。", "Confirm that the list follows the ranking.");
        }
        var drops = drops(form, standing(t.caseNo()));
        int listed = outcome.decide(t.caseNo(), drops, t.actor().personId());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "selectionDecided",
                        t.node(),
                        Map.of("applications", listed, "dropped", List.copyOf(drops.keySet())))
                .by(SelectionRule.ORDER_STANDS.basis()));
    }

    private List<String> standing(String selection) {
        return selections.entries(selection).stream()
                .filter(Entry::stands)
                .map(Entry::application)
                .toList();
    }

    private static Map<String, String> drops(Decision form, List<String> standing) {
        var drops = new LinkedHashMap<String, String>();
        List<Drop> rows = form.drops() == null ? new ArrayList<>() : form.drops();
        for (int i = 0; i < rows.size(); i++) {
            String application = rows.get(i).application();
            if (!standing.contains(application)) {
                throw InvalidInput.at("drops[" + i + "].application", "只能剔除名单上的申请。", "Only what is listed is dropped.");
            }
            if (drops.put(application, rows.get(i).reason()) != null) {
                throw InvalidInput.at("drops[" + i + "].application", "同一申请只剔除一次。", "An application is dropped once.");
            }
        }
        return drops;
    }
}
