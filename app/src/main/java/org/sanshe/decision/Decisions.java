package org.sanshe.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.processes.decisions.BadInputs;
import org.sanshe.processes.decisions.Basis;
import org.sanshe.processes.decisions.Column;
import org.sanshe.processes.decisions.DecisionTable;
import org.sanshe.processes.decisions.DecisionTables;
import org.sanshe.processes.decisions.Evaluation;
import org.sanshe.processes.decisions.NoTable;
import org.sanshe.processes.decisions.Row;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * 决策: asks the decision tables and keeps what they answered in a case. The tables are read and checked at start; the
 * application does not start on a table with a gap, an overlap or a row without a legal basis.
 */
@Component
public class Decisions {

    private final DecisionTables tables;
    private final DecisionRecords records;
    private final MessageSource messages;

    Decisions(DecisionRecords records, MessageSource messages) {
        this.tables = load();
        this.records = records;
        this.messages = messages;
    }

    /** As {@link #decide(String, String, Actor, LocalDate, Map)}, asked by the system itself. */
    public Outcome decide(String key, String caseNo, LocalDate asOf, Map<String, Object> inputs) {
        return decide(key, caseNo, null, asOf, inputs);
    }

    /**
     * Asks a table as it stood on a date and, in a case, records question and answer in the caller's transaction.
     *
     * @param key the table, for example {@code panel}
     * @param caseNo the case; null to try out without a record
     * @param actor who asks; null for the system
     * @param asOf the date of the case's rules
     * @param inputs a value for every input of the table: {@link Money} or numbers in yuan, truth values, days, codes as
     *     text or enum constants
     * @throws NotFound when there is no such table
     * @throws InvalidInput when inputs are missing, unknown, of the wrong type or not allowed, or no table was in force
     */
    public Outcome decide(String key, String caseNo, Actor actor, LocalDate asOf, Map<String, Object> inputs) {
        Evaluation evaluation = evaluate(key, asOf, inputs);
        Outcome outcome = outcome(evaluation);
        if (caseNo != null) {
            records.add(caseNo, actor, evaluation, outcome);
        }
        return outcome;
    }

    /** What the rows of an outcome say, each with its own articles, worded for the present reader. */
    public List<Finding> findings(String key, Outcome outcome) {
        Wording wording = new Wording(messages, LocaleContextHolder.getLocale());
        return tables.versions(key).stream()
                .filter(table -> table.version().equals(outcome.tableVersion()))
                .flatMap(table -> table.rows().stream()
                        .filter(row -> outcome.rows().contains(row.id()))
                        .map(row -> finding(table.outputs().get(0), row, wording)))
                .toList();
    }

    /** The decisions taken in a case, oldest first, worded for the present reader. */
    public List<DecisionView> of(String caseNo) {
        return records.of(caseNo, tables, new Wording(messages, LocaleContextHolder.getLocale()));
    }

    /** The tables in force on a date. */
    List<DecisionTable> on(LocalDate date) {
        return tables.on(date);
    }

    /** The table of a key on a date. */
    DecisionTable table(String key, LocalDate asOf) {
        if (tables.versions(key).isEmpty()) {
            throw new NotFound("decision table " + key);
        }
        try {
            return tables.table(key, asOf);
        } catch (NoTable none) {
            throw InvalidInput.at(
                    "asOf",
                    message(
                            "decision.error.notInForce",
                            tables.versions(key).get(0).validFrom()));
        }
    }

    /** The first day any table of the key held. */
    LocalDate firstDay(String key) {
        return tables.versions(key).get(0).validFrom();
    }

    /** A day as typed. */
    LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException wrong) {
            throw InvalidInput.at("asOf", message(BadInputs.Problem.TYPE));
        }
    }

    Evaluation evaluate(String key, LocalDate asOf, Map<String, Object> inputs) {
        DecisionTable table = table(key, asOf);
        Map<String, Object> plain = new LinkedHashMap<>(inputs);
        plain.replaceAll((name, value) -> value instanceof Money money ? money.yuan() : value);
        try {
            return tables.evaluate(key, asOf, plain);
        } catch (BadInputs bad) {
            Map<String, String> errors = new LinkedHashMap<>();
            table.asked().stream()
                    .filter(input -> bad.fields().containsKey(input.name()))
                    .forEach(input ->
                            errors.put(input.name(), message(bad.fields().get(input.name()))));
            bad.fields().forEach((name, problem) -> errors.putIfAbsent(name, message(problem)));
            throw new InvalidInput(errors);
        }
    }

    private static Finding finding(Column output, Row row, Wording wording) {
        Object value = row.outputs().getOrDefault(output.name(), "—");
        return new Finding(String.valueOf(value), wording.value(output, value), basis(row.basis()));
    }

    private static List<LegalBasis> basis(List<Basis> basis) {
        return basis.stream()
                .map(one -> new LegalBasis(one.law(), one.article()))
                .toList();
    }

    static Outcome outcome(Evaluation evaluation) {
        return new Outcome(
                evaluation.values(),
                evaluation.table().version(),
                basis(evaluation.basis()),
                evaluation.rows().stream().map(row -> row.id()).toList(),
                evaluation.verified());
    }

    private String message(BadInputs.Problem problem) {
        return message("decision.error." + problem.name());
    }

    private String message(String code, Object... args) {
        List<String> texts = new ArrayList<>();
        for (Object arg : args) {
            texts.add(arg.toString());
        }
        return messages.getMessage(code, texts.toArray(), LocaleContextHolder.getLocale());
    }

    private static DecisionTables load() {
        try {
            List<DecisionTable> tables = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/*/*.dmn")) {
                try (InputStream content = file.getInputStream()) {
                    tables.add(DecisionTable.read(file.getFilename(), content));
                }
            }
            return new DecisionTables(tables);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
