package org.sanshe.processes.decisions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Reads one DMN file into a table; everything beyond the closed language of the package is refused. */
final class TableReader {

    private static final Pattern BASIS = Pattern.compile("《([^》]+)》([^《；|]*)");

    private final String file;

    TableReader(String file) {
        this.file = file;
    }

    DecisionTable read(InputStream content) {
        try {
            byte[] bytes = content.readAllBytes();
            Collection<Decision> decisions =
                    Dmn.readModelFromStream(new ByteArrayInputStream(bytes)).getModelElementsByType(Decision.class);
            if (decisions.size() != 1) {
                throw new MalformedTable(file, "must hold exactly one decision");
            }
            Decision decision = decisions.iterator().next();
            if (!(decision.getExpression() instanceof org.camunda.bpm.model.dmn.instance.DecisionTable table)) {
                throw new MalformedTable(file, "must hold a decision table");
            }
            return table(decision, table, digest(bytes));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ModelException | IllegalArgumentException | DateTimeException wrong) {
            throw new MalformedTable(file, wrong.getMessage());
        }
    }

    private DecisionTable table(
            Decision decision, org.camunda.bpm.model.dmn.instance.DecisionTable table, String digest) {
        Map<String, String> properties = properties(decision);
        HitPolicy policy = table.getHitPolicy();
        if (table.getAggregation() != null || (policy != HitPolicy.UNIQUE && policy != HitPolicy.COLLECT)) {
            throw new MalformedTable(file, "hit policy must be UNIQUE or COLLECT without aggregation");
        }
        List<Column> inputs = table.getInputs().stream()
                .map(input -> input(input, properties))
                .toList();
        List<Column> outputs = table.getOutputs().stream()
                .map(output -> output(output, properties))
                .toList();
        List<Row> rows = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Rule rule : table.getRules()) {
            int number = rows.size() + 1;
            try {
                cells.add(cells(rule, inputs));
                rows.add(row(rule, number, outputs));
            } catch (IllegalArgumentException | DateTimeException wrong) {
                throw new MalformedTable(file, "规则 / row " + number + ": " + wrong.getMessage());
            }
            if (!ids.add(rule.getId())) {
                throw new MalformedTable(file, "rule id " + rule.getId() + " twice");
            }
        }
        DecisionTable.Header header = new DecisionTable.Header(
                properties.getOrDefault("key", decision.getId()),
                Label.of(decision.getName()),
                digest,
                LocalDate.parse(needed(properties, "validFrom")),
                properties.containsKey("validTo") ? LocalDate.parse(properties.get("validTo")) : null,
                policy == HitPolicy.COLLECT,
                policy == HitPolicy.COLLECT || "allowed".equals(properties.get("gaps")),
                "true".equals(properties.get("local")));
        return new DecisionTable(header, inputs, outputs, rows, cells);
    }

    private Column input(Input input, Map<String, String> properties) {
        Kind kind = Kind.ofTypeRef(input.getInputExpression().getTypeRef());
        UnaryTests allowed = input.getInputValues();
        return column(text(input.getInputExpression().getText()), input.getLabel(), kind, allowed, properties);
    }

    private Column output(Output output, Map<String, String> properties) {
        Kind kind = Kind.ofTypeRef(output.getTypeRef());
        return column(text(output.getName()), output.getLabel(), kind, output.getOutputValues(), properties);
    }

    private Column column(String name, String label, Kind kind, UnaryTests allowed, Map<String, String> properties) {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new MalformedTable(file, "a column must have a plain name, not \"" + name + "\"");
        }
        Cell domain = allowed == null ? Cell.ANY : Cell.read(text(allowed.getText()), kind);
        Map<String, Label> labels = new HashMap<>();
        properties.forEach((value, labelled) -> labels.put(value, Label.of(labelled)));
        return new Column(name, Label.of(label == null ? name : label), kind, domain, Map.copyOf(labels));
    }

    private static List<Cell> cells(Rule rule, List<Column> inputs) {
        List<Cell> cells = new ArrayList<>();
        for (var entry : rule.getInputEntries()) {
            cells.add(Cell.read(text(entry.getText()), inputs.get(cells.size()).kind()));
        }
        if (cells.size() != inputs.size()) {
            throw new IllegalArgumentException(cells.size() + " conditions for " + inputs.size() + " inputs");
        }
        return cells;
    }

    private Row row(Rule rule, int number, List<Column> outputs) {
        List<String> conditions = rule.getInputEntries().stream()
                .map(entry -> text(entry.getText()))
                .map(text -> text.isEmpty() ? "-" : text)
                .toList();
        Map<String, Object> values = new LinkedHashMap<>();
        int at = 0;
        for (OutputEntry entry : rule.getOutputEntries()) {
            Column output = outputs.get(at++);
            String text = text(entry.getText());
            if (!text.isEmpty()) {
                values.put(output.name(), result(text, output));
            }
        }
        String[] parts =
                (rule.getDescription() == null ? "" : rule.getDescription().getTextContent()).split("\\|", -1);
        List<Basis> basis = new ArrayList<>();
        Matcher article = BASIS.matcher(parts[0]);
        while (article.find()) {
            basis.add(new Basis(article.group(1).strip(), article.group(2).strip()));
        }
        if (basis.isEmpty() || parts.length < 2 || parts[1].isBlank()) {
            throw new IllegalArgumentException("no legal basis or no source in its annotation");
        }
        boolean verified = parts.length < 3 || !parts[2].strip().equals("unverified");
        return new Row(
                rule.getId(),
                number,
                conditions,
                java.util.Collections.unmodifiableMap(values),
                List.copyOf(basis),
                parts[1].strip(),
                verified);
    }

    private static Object result(String text, Column output) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return Cell.split(text.substring(1, text.length() - 1)).stream()
                    .map(part -> (Object) Kind.TEXT.literal(part.strip()))
                    .toList();
        }
        Comparable<?> value = output.kind().literal(text);
        if (!output.allows(value)) {
            throw new IllegalArgumentException(output.name() + " may not be " + value);
        }
        return output.kind() == Kind.INTEGER ? (Object) ((BigDecimal) value).intValueExact() : value;
    }

    private static Map<String, String> properties(Decision decision) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (decision.getExtensionElements() != null) {
            read(decision.getExtensionElements().getDomElement(), properties);
        }
        return properties;
    }

    private static void read(DomElement element, Map<String, String> properties) {
        for (DomElement child : element.getChildElements()) {
            if (child.getLocalName().equals("property")) {
                properties.put(child.getAttribute("name"), child.getAttribute("value"));
            } else {
                read(child, properties);
            }
        }
    }

    private String needed(Map<String, String> properties, String name) {
        if (!properties.containsKey(name)) {
            throw new MalformedTable(file, "property " + name + " is missing");
        }
        return properties.get(name);
    }

    private static String text(Object node) {
        return node == null
                ? ""
                : (node instanceof org.camunda.bpm.model.dmn.instance.Text text
                                ? text.getTextContent()
                                : node.toString())
                        .strip();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
