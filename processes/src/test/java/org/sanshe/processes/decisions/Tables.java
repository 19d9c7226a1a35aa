package org.sanshe.processes.decisions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of the product, and a short way to write bad ones. */
final class Tables {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Tables() {}

    static List<Path> files() {
        try (Stream<Path> walk = Files.walk(Path.of(Tables.class
                        .getResource("/decisions/purchase/panel.dmn")
                        .toURI())
                .getParent()
                .getParent())) {
            return walk.filter(path -> path.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static DecisionTable read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return DecisionTable.read(file.getFileName().toString(), in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static DecisionTables all() {
        return new DecisionTables(files().stream().map(Tables::read).toList());
    }

    /** Inputs from {@code "kind=SERVICES amount=5"}. */
    static Map<String, Object> inputs(String text) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (String pair : text.strip().split("\\s+")) {
            inputs.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return inputs;
    }

    /** A table of one output {@code grade}; inputs as {@code "score:integer"}, rows as {@code ">= 950 | \"5A\""}. */
    static DecisionTable of(String properties, List<String> inputs, String... rows) {
        StringBuilder dmn = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
                  <decision id="rating" name="评估等级 / Rating"><extensionElements><camunda:properties>
                """);
        for (String property : properties.split(";")) {
            String[] pair = property.split("=");
            dmn.append("<camunda:property name=\"%s\" value=\"%s\"/>".formatted(pair[0], pair[1]));
        }
        dmn.append("</camunda:properties></extensionElements><decisionTable id=\"t\" hitPolicy=\"UNIQUE\">");
        for (String input : inputs) {
            String[] pair = input.split(":");
            dmn.append(
                    "<input id=\"i_%1$s\"><inputExpression id=\"e_%1$s\" typeRef=\"%2$s\"><text>%1$s</text></inputExpression></input>"
                            .formatted(pair[0], pair[1]));
        }
        dmn.append("<output id=\"o\" name=\"grade\" typeRef=\"string\"/>");
        int number = 0;
        for (String row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.split("\\|")));
            String grade = cells.remove(cells.size() - 1).strip();
            dmn.append("<rule id=\"r%d\"><description>《办法》第一条 | S116</description>".formatted(++number));
            for (String cell : cells) {
                dmn.append("<inputEntry id=\"c%d_%d\"><text>%s</text></inputEntry>"
                        .formatted(number, dmn.length(), escape(cell)));
            }
            dmn.append("<outputEntry id=\"x%d\"><text>%s</text></outputEntry></rule>".formatted(number, escape(grade)));
        }
        dmn.append("</decisionTable></decision></definitions>");
        return DecisionTable.read(
                "rating.dmn", new ByteArrayInputStream(dmn.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
