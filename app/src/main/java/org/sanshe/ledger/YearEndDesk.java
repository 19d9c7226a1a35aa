package org.sanshe.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 年终结转: the start and the task of {@code yearEnd.bpmn}. */
@Desk("yearEnd")
class YearEndDesk {

    private final YearEnd yearEnd;
    private final Cases cases;
    private final Confirming confirming;

    YearEndDesk(YearEnd yearEnd, Cases cases, Confirming confirming) {
        this.yearEnd = yearEnd;
        this.cases = cases;
        this.confirming = confirming;
    }

    /** The form {@code year-end}. */
    record Closing(int year, Role reviewer) {}

    @Prefills
    Map<String, Object> start(StartContext s) {
        int year = YearEnd.due(s.today());
        return Map.of(
                "year",
                year,
                "lines",
                yearEnd.preview(year, s.actor().unitId()).stream()
                        .map(c -> Map.of(
                                "line", c.line().name(),
                                "lapse", c.lapse().toString(),
                                "carry", c.carry().toString(),
                                "surplus", c.surplus().toString()))
                        .toList());
    }

    @Starts(
            prefix = "NZ",
            roles = {Role.FINANCE, Role.TREASURY})
    CaseFacts start(StartContext s, Closing form) {
        if (s.today().isBefore(LocalDate.of(form.year(), Month.DECEMBER, 31))) {
            throw new Refusal(LedgerRule.YEAR_NOT_OVER, form.year());
        }
        return new CaseFacts(form.year() + "年年终结转", s.actor().unitId(), null, null);
    }

    @Prefills
    Map<String, Object> reviewClosing(TaskContext t) {
        var facts = new ArrayList<Confirming.Fact>();
        for (YearEnd.Closing c : preview(t)) {
            facts.add(new Confirming.Fact(
                    c.line().name(),
                    Language.isEnglish()
                            ? "lapses " + c.lapse() + ", carried over " + c.carry() + ", taken back " + c.surplus()
                            : "注销 " + c.lapse() + "，结转 " + c.carry() + "，收回 " + c.surplus()));
        }
        return confirming.shown(t.caseNo(), facts);
    }

    private List<YearEnd.Closing> preview(TaskContext t) {
        return yearEnd.preview(
                confirming.entered(t.caseNo(), Closing.class).year(),
                cases.get(t.caseNo()).unitId());
    }

    @Handles
    void reviewClosing(TaskContext t, Confirming.Verdict verdict) {
        if (!verdict.isAgreed()) return;
        int year = confirming.entered(t.caseNo(), Closing.class).year();
        confirming.booked(t, yearEnd.close(year, cases.get(t.caseNo()).unitId(), t.actor()));
    }
}
