package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.base.BaseOperations.Operation;
import org.sanshe.incubation.base.BaseOperations.Year;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;

/** 年度绩效台: a year of the contract reported by the operator and judged by the officer. */
@Desk("baseOperation")
class OperationYearDesk {

    private final BaseOperations operations;
    private final BaseOperators operators;
    private final OperationActs acts;

    OperationYearDesk(BaseOperations operations, BaseOperators operators, OperationActs acts) {
        this.operations = operations;
        this.operators = operators;
        this.acts = acts;
    }

    @Prefills
    Map<String, Object> reportOperation(TaskContext t) {
        Operation o = operations.get(t.caseNo());
        int year = o.years().size() + 1;
        return Map.of(
                "subject",
                o.baseIn(Language.isEnglish()),
                "period",
                OperationYears.period(o, year),
                "kpis",
                o.kpis().stream()
                        .map(k -> Map.of(
                                "name",
                                k.name(),
                                "target",
                                k.target(),
                                "due",
                                k.due().toString()))
                        .toList());
    }

    /** The form {@code base-operation-report}. */
    record Report(List<ResultRow> kpis, String summary, List<String> papers) {}

    /** 完成情况. */
    record ResultRow(String name, String target, String due, String result) {}

    @Handles
    void reportOperation(TaskContext t, Report form) {
        Operation o = operations.get(t.caseNo());
        int year = o.years().size() + 1;
        LocalDate ends = OperationYears.ends(o, year, operators.ran(o));
        if (!t.today().isAfter(ends)) throw new Refusal(IncubationBaseRule.REPORT_EARLY, ends);
        operations.report(
                t.caseNo(),
                year,
                o.from().plusYears(year - 1L),
                ends,
                form.summary(),
                form.kpis().stream().map(ResultRow::result).toList());
        acts.attach(t.caseNo(), form.papers(), t.actor(), o.organizationId());
        acts.record(t.caseNo(), t.actor(), "baseOperationReported", t.node(), o, Map.of("operationYear", year));
    }

    @Prefills
    Map<String, Object> judgeOperation(TaskContext t) {
        Operation o = operations.get(t.caseNo());
        Year year = o.years().get(o.years().size() - 1);
        return Map.of(
                "subject",
                o.baseIn(Language.isEnglish()),
                "period",
                year.from() + "–" + year.until(),
                "summary",
                year.summary(),
                "kpis",
                operations.results(t.caseNo(), year.no()).stream()
                        .map(r -> Map.of("name", r.name(), "target", r.target(), "result", r.result()))
                        .toList());
    }

    /** The form {@code base-operation-judgement}. */
    record Judgement(List<ReachedRow> kpis, String verdict, String onward, String opinion, String summary) {}

    /** 是否完成. */
    record ReachedRow(String name, String target, String result, boolean reached) {}

    @Handles
    void judgeOperation(TaskContext t, Judgement form) {
        Operation o = operations.get(t.caseNo());
        operations.judge(
                t.caseNo(),
                o.years().size(),
                form.verdict(),
                form.onward(),
                form.opinion(),
                form.kpis().stream().map(ReachedRow::reached).toList());
        boolean runs = operators
                .on(o.baseId(), t.today())
                .filter(id -> id == o.organizationId())
                .isPresent();
        if (form.onward().equals("END") && o.runs(t.today()) && runs) operators.until(o.baseId(), t.today());
        acts.record(
                t.caseNo(),
                t.actor(),
                "baseOperationJudged",
                t.node(),
                o,
                Map.of(
                        "operationVerdict",
                        form.verdict(),
                        "operationOnward",
                        form.onward(),
                        "opinion",
                        form.opinion()));
    }
}
