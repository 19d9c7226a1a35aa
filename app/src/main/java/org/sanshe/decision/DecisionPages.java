package org.sanshe.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.decisions.DecisionTable;
import org.sanshe.processes.decisions.Evaluation;
import org.sanshe.processes.decisions.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 决策表页面: the tables as spreadsheets, and "what would apply?" without a case. Nothing is kept. */
@Controller
class DecisionPages {

    private static final String AS_OF = "asOf";

    private final Decisions decisions;
    private final SansheClock clock;
    private final MessageSource messages;

    DecisionPages(Decisions decisions, SansheClock clock, MessageSource messages) {
        this.decisions = decisions;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/decisions")
    String list(Locale locale, Model model) {
        Wording wording = new Wording(messages, locale);
        LocalDate today = clock.today();
        List<TableView> tables = decisions.on(today).stream()
                .map(table -> TableView.of(table, wording))
                .toList();
        model.addAttribute("tables", tables);
        model.addAttribute(AS_OF, today);
        return "decision/list";
    }

    /** The table on a date; with inputs in the address also what it answers, so that an answer can be sent on. */
    @GetMapping("/decisions/{key}")
    String table(@PathVariable String key, @RequestParam Map<String, String> given, Locale locale, Model model) {
        Wording wording = new Wording(messages, locale);
        Map<String, String> errors = new LinkedHashMap<>();
        LocalDate asOf = asOf(given.get(AS_OF), errors);
        DecisionTable table = inForce(key, asOf, errors);
        Map<String, String> typed = new LinkedHashMap<>();
        table.asked().forEach(input -> {
            if (given.containsKey(input.name())) {
                typed.put(input.name(), given.get(input.name()));
            }
        });
        if (!typed.isEmpty() && errors.isEmpty()) {
            try {
                answer(decisions.evaluate(key, asOf, Map.copyOf(typed)), wording, model);
            } catch (InvalidInput wrong) {
                errors.putAll(wrong.fieldErrors());
            }
        }
        model.addAttribute("table", TableView.of(table, wording));
        model.addAttribute("fields", TableView.fields(table, typed, errors, wording));
        model.addAttribute(AS_OF, given.getOrDefault(AS_OF, asOf.toString()));
        model.addAttribute("errors", errors);
        return "decision/table";
    }

    private LocalDate asOf(String text, Map<String, String> errors) {
        try {
            return text == null || text.isBlank() ? clock.today() : decisions.day(text);
        } catch (InvalidInput wrong) {
            errors.putAll(wrong.fieldErrors());
            return clock.today();
        }
    }

    /** Before its first day the table is still shown as it first was, with the date marked as wrong. */
    private DecisionTable inForce(String key, LocalDate asOf, Map<String, String> errors) {
        try {
            return decisions.table(key, asOf);
        } catch (InvalidInput notInForce) {
            errors.putAll(notInForce.fieldErrors());
            return decisions.table(key, decisions.firstDay(key));
        }
    }

    private static void answer(Evaluation evaluation, Wording wording, Model model) {
        Map<String, String> outputs = new LinkedHashMap<>();
        Map<String, Object> values = evaluation.values();
        evaluation.table().outputs().forEach(output -> {
            if (values.get(output.name()) != null && !evaluation.rows().isEmpty()) {
                outputs.put(wording.of(output.label()), wording.value(output, values.get(output.name())));
            }
        });
        model.addAttribute("outputs", outputs);
        model.addAttribute("hits", evaluation.rows().stream().map(Row::id).toList());
        model.addAttribute("basis", Decisions.outcome(evaluation).basis());
        model.addAttribute("verified", evaluation.verified());
    }
}
