package org.sanshe.incubation.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.selection.IncubationSelections.Entry;
import org.sanshe.incubation.selection.IncubationSelections.Selection;
import org.sanshe.incubation.selection.ReviewPanel.Mark;
import org.springframework.stereotype.Component;

/** 入驻排名: by total, then by the first criterion that differs, then who applied earlier. The order is nobody's to change. */
@Component
class SelectionRanking {

    private final IncubationSelections selections;
    private final IncubationApplications applications;
    private final IncubationPanels panels;
    private final IncubationSheets sheets;
    private final PanelScoring scoring;
    private final Evidence evidence;

    SelectionRanking(
            IncubationSelections selections,
            IncubationApplications applications,
            IncubationPanels panels,
            IncubationSheets sheets,
            PanelScoring scoring,
            Evidence evidence) {
        this.selections = selections;
        this.applications = applications;
        this.panels = panels;
        this.sheets = sheets;
        this.scoring = scoring;
        this.evidence = evidence;
    }

    /** 排名的一行. @param total null while the sheets are sealed */
    record Ranked(Entry entry, PanelTotal total) {}

    /** Writes place, score and rank of each application that is still to be selected. */
    void rank(String selection) {
        Selection s = selections.get(selection);
        ReviewPanel panel = panels.get(selection);
        ScoreTable table = scoring.table(panel);
        Map<String, PanelTotal> totals = totals(panel, table);
        List<Entry> standing = selections.entries(selection).stream()
                .filter(e -> e.status() == Status.CHECKED && totals.containsKey(e.application()))
                .sorted(Comparator.comparing((Entry e) -> totals.get(e.application()), PanelTotal.order(table))
                        .thenComparing(Entry::no))
                .toList();
        int before = selections.lastRank(s.call());
        var order = new ArrayList<String>();
        for (Entry e : standing) {
            PanelTotal total = totals.get(e.application());
            boolean passes = total.passes(table);
            if (passes) order.add(e.application());
            Integer place = passes ? order.size() : null;
            selections.rank(e.application(), passes, place, total.score());
            applications.rank(e.application(), total.score(), passes ? before + place : null);
        }
        evidence.record(Act.of(selection, null, "applicantsRanked", "rankApplicants", Map.of("ranking", order))
                .by(SelectionRule.ORDER_STANDS.basis()));
    }

    /** Fit ones first, in their order, with every figure; a constant number of statements. */
    List<Ranked> of(String selection) {
        ReviewPanel panel = panels.get(selection);
        Map<String, PanelTotal> totals = totals(panel, scoring.table(panel));
        return selections.entries(selection).stream()
                .map(e -> new Ranked(e, totals.get(e.application())))
                .toList();
    }

    private Map<String, PanelTotal> totals(ReviewPanel panel, ScoreTable table) {
        var totals = new HashMap<String, PanelTotal>();
        sheets.marks(panel.id()).stream()
                .collect(Collectors.groupingBy(Mark::subject))
                .forEach((subject, marks) -> totals.put(subject, PanelTotal.of(table, panel.dropsExtremes(), marks)));
        return totals;
    }
}
