package org.sanshe.incubation.selection;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Selecting;
import org.sanshe.incubation.selection.IncubationSelections.Selection;
import org.sanshe.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 选拔: opens the panel over what was checked of a call, and serves the waiting lists. */
@Component
class SelectingCalls implements Selecting {

    private final IncubationSelections selections;
    private final IncubationPanels panels;
    private final PlacesInOrder order;
    private final Bases bases;
    private final Cases cases;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    SelectingCalls(
            IncubationSelections selections,
            IncubationPanels panels,
            PlacesInOrder order,
            Bases bases,
            Cases cases,
            Evidence evidence,
            JdbcClient jdbc) {
        this.selections = selections;
        this.panels = panels;
        this.order = order;
        this.bases = bases;
        this.cases = cases;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public String open(String call, Actor by) {
        String title = jdbc.sql("select title from incubation_call where case_no = ? for update")
                .param(call)
                .query(String.class)
                .single();
        if (!selections.anyToSelect(call)) return null;
        return cases.open("XP", "incubationSelection", call, "入驻评审：" + title, no -> {
            selections.open(no, call);
            Selection s = selections.get(no);
            cases.entrust(no, bases.get(s.baseId()).operatorId());
            panels.open(no, 1, Use.SELECTION, s.rulesId());
            long panel = panels.get(no).id();
            var entries = selections.entries(no);
            entries.forEach(e -> panels.add(panel, e.application(), e.no(), e.organizationId()));
            evidence.record(Act.of(no, by, "selectionOpened", "selectionOpened", Map.of("applications", entries.size()))
                    .by(SelectionRule.ORDER_STANDS.basis()));
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(long baseId) {
        order.fill(baseId).forEach(application -> cases.send("placeOffered", application));
    }
}
