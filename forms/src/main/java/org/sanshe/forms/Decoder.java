package org.sanshe.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns stored and sent values into the values of the format; what cannot be read is kept as typed. */
final class Decoder {

    private final Dates dates;

    Decoder(Dates dates) {
        this.dates = dates;
    }

    static Object empty(Component component) {
        return switch (component.type) {
            case TEXTFIELD, TEXTAREA -> "";
            case CHECKBOX -> Boolean.FALSE;
            case CHECKLIST, TAGLIST -> List.of();
            case FILEPICKER -> component.isMultipleFile() ? List.of() : null;
            default -> null;
        };
    }

    /** Stored data, else the default, else the empty value. */
    Object initial(Node node) {
        Component component = node.component;
        if (Json.has(node.storedBox, node.key)) {
            return clean(component, node.options, Json.get(node.storedBox, node.key));
        }
        Object otherwise = component.json.get("defaultValue");
        return otherwise == null ? empty(component) : clean(component, node.options, otherwise);
    }

    private Object clean(Component component, List<Option> options, Object stored) {
        return switch (component.type) {
            case TEXTFIELD, TEXTAREA ->
                stored instanceof Map || stored instanceof List || stored == null
                        ? ""
                        : text(component, Template.print(stored));
            case NUMBER -> number(component, Numbers.of(stored));
            case DATETIME -> stored instanceof String text ? dates.stored(component, text) : null;
            case CHECKBOX -> Boolean.TRUE.equals(stored);
            case CHECKLIST, TAGLIST ->
                Json.list(stored).stream()
                        .map(value -> Option.find(options, value))
                        .filter(Objects::nonNull)
                        .map(Option::value)
                        .toList();
            case RADIO, SELECT -> {
                Option option = Option.find(options, stored);
                yield option == null ? null : option.value();
            }
            case FILEPICKER -> files(component, stored);
            default -> stored;
        };
    }

    /** Reads what was sent into the node: its value, and where it cannot be read what was typed and why. */
    void read(Node node, Object raw) {
        Component component = node.component;
        node.problem = null;
        node.typed = null;
        switch (component.type) {
            case TEXTFIELD, TEXTAREA -> node.value = Formats.tidy(component, text(component, one(raw)));
            case NUMBER -> readNumber(node, one(raw));
            case DATETIME -> readDate(node, one(raw));
            case CHECKBOX -> node.value = Boolean.TRUE.equals(raw) || "true".equals(raw);
            case CHECKLIST, TAGLIST -> readMany(node, raw);
            case RADIO, SELECT -> readOne(node, one(raw));
            case FILEPICKER -> readFiles(node, raw);
            default -> {}
        }
    }

    private void readNumber(Node node, String raw) {
        BigDecimal number = Numbers.parse(raw);
        node.value = number(node.component, number);
        node.typed = raw;
        if (number == null && !raw.isBlank()) {
            node.problem = node.component.isMoney() ? Says.MONEY : Says.NOT_A_NUMBER;
        }
    }

    private void readDate(Node node, String raw) {
        node.value = dates.typed(node.component, raw);
        if (node.value == null && !raw.isBlank()) {
            node.typed = raw;
            node.problem = node.component.isSubtype("date")
                    ? Says.DATE
                    : node.component.isSubtype("time") ? Says.TIME : Says.DATE_AND_TIME;
        }
    }

    private void readOne(Node node, String raw) {
        Option option = Option.find(node.options, raw);
        node.value = option == null ? null : option.value();
        if (option == null && !raw.isEmpty()) {
            node.problem = Says.NOT_AN_OPTION;
        }
    }

    private void readMany(Node node, Object raw) {
        List<Object> values = new ArrayList<>();
        for (Object one : raw instanceof List<?> list ? list : List.of(raw)) {
            Option option = Option.find(node.options, one);
            if (option != null && !values.contains(option.value())) {
                values.add(option.value());
            } else if (option == null && !"".equals(one)) {
                node.problem = Says.NOT_AN_OPTION;
            }
        }
        node.value = List.copyOf(values);
    }

    private void readFiles(Node node, Object raw) {
        List<?> given = raw instanceof List<?> list ? list : "".equals(raw) ? List.of() : List.of(raw);
        node.value = files(node.component, given);
        if (given.stream().anyMatch(file -> !isFile(file))) {
            node.problem = Says.NOT_A_FILE;
        }
    }

    /** A multiple file field holds a list of references, a single one the last reference. */
    private static Object files(Component component, Object given) {
        List<?> all = given instanceof List<?> list ? list : given == null ? List.of() : List.of(given);
        List<?> files = all.stream().filter(Decoder::isFile).toList();
        if (component.isMultipleFile()) {
            return files;
        }
        return files.isEmpty() ? null : files.get(files.size() - 1);
    }

    private static boolean isFile(Object value) {
        return value instanceof String text && text.matches("doc:[A-Za-z0-9_-]{1,80}");
    }

    private static Object number(Component component, BigDecimal number) {
        return number != null && Boolean.TRUE.equals(component.json.get("serializeToString"))
                ? number.toPlainString()
                : number;
    }

    private static String text(Component component, String text) {
        String clean = text.replace("\u0000", "").replace("\r\n", "\n").replace('\r', '\n');
        return component.type == Component.Type.TEXTFIELD ? clean.replaceAll("[\n\t]", " ") : clean;
    }

    private static String one(Object raw) {
        if (raw instanceof List<?> list) {
            return list.isEmpty() ? "" : String.valueOf(list.get(list.size() - 1));
        }
        return raw == null ? "" : raw.toString();
    }
}
