package org.sanshe.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.decisions.Column;
import org.sanshe.processes.decisions.DecisionTable;
import org.sanshe.processes.decisions.Evaluation;
import org.sanshe.processes.decisions.Label;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 决策接口: the tables and "what would apply?" as JSON. Nothing is kept. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionApi {

    private final Decisions decisions;
    private final SansheClock clock;

    DecisionApi(Decisions decisions, SansheClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The tables in force on a date, today when none is given. */
    @GetMapping
    List<TableJson> list(@RequestParam(required = false) String asOf) {
        return decisions.on(day(asOf)).stream().map(TableJson::of).toList();
    }

    /** What a table answers as of a date, today when none is given. */
    @PostMapping("/{key}/evaluations")
    EvaluationJson evaluate(
            @PathVariable String key,
            @RequestParam(required = false) String asOf,
            @RequestBody Map<String, Object> inputs) {
        return EvaluationJson.of(decisions.evaluate(key, day(asOf), inputs));
    }

    private LocalDate day(String asOf) {
        return asOf == null ? clock.today() : decisions.day(asOf);
    }

    @ExceptionHandler
    ProblemDetail badInputs(InvalidInput bad) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, String.join("; ", bad.fieldErrors().values()));
        problem.setProperty("fieldErrors", bad.fieldErrors());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknownTable(NotFound none) {
        return ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    }

    record TableJson(
            String key,
            Label name,
            String tableVersion,
            LocalDate validFrom,
            LocalDate validTo,
            String hitPolicy,
            boolean gapsAllowed,
            boolean local,
            List<ColumnJson> inputs,
            List<ColumnJson> outputs) {

        static TableJson of(DecisionTable table) {
            return new TableJson(
                    table.key(),
                    table.name(),
                    table.version(),
                    table.validFrom(),
                    table.validTo(),
                    table.collects() ? "COLLECT" : "UNIQUE",
                    table.gapsAllowed(),
                    table.local(),
                    table.asked().stream().map(ColumnJson::of).toList(),
                    table.outputs().stream().map(ColumnJson::of).toList());
        }
    }

    record ColumnJson(String name, String type, Label label, List<ValueJson> values) {

        static ColumnJson of(Column column) {
            return new ColumnJson(
                    column.name(),
                    column.kind().name(),
                    column.label(),
                    column.values().stream()
                            .map(value -> new ValueJson(value, column.label(value)))
                            .toList());
        }
    }

    record ValueJson(String value, Label label) {}

    record EvaluationJson(
            String key,
            LocalDate asOf,
            String tableVersion,
            Map<String, Object> inputs,
            Map<String, Object> outputs,
            boolean noRule,
            List<String> rows,
            List<BasisJson> legalBasis,
            boolean verified) {

        static EvaluationJson of(Evaluation evaluation) {
            Outcome outcome = Decisions.outcome(evaluation);
            return new EvaluationJson(
                    evaluation.table().key(),
                    evaluation.asOf(),
                    outcome.tableVersion(),
                    evaluation.inputs(),
                    outcome.values(),
                    outcome.noRule(),
                    outcome.rows(),
                    outcome.basis().stream().map(BasisJson::of).toList(),
                    outcome.verified());
        }
    }

    record BasisJson(String law, String article, String text) {

        static BasisJson of(LegalBasis basis) {
            return new BasisJson(basis.law(), basis.article(), basis.text());
        }
    }
}
