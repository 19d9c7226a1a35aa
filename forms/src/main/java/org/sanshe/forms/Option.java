package org.sanshe.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 选项: one thing to choose; the value keeps its type, the code is how an input posts it. */
record Option(Object value, String label) {

    String code() {
        return code(value);
    }

    static String code(Object value) {
        if (value instanceof Map || value instanceof List) {
            return Json.write(value);
        }
        BigDecimal number = value instanceof Number ? Numbers.of(value) : null;
        return number == null ? String.valueOf(value) : number.toPlainString();
    }

    boolean isValue(Object other) {
        return Objects.equals(value, other) || (value != null && other != null && code().equals(code(other)));
    }

    /** The options of a component: from data (valuesKey), else from the form (values), else computed. */
    static List<Option> of(Component component, Scope scope, Feel feel, Locale locale) {
        String valuesKey = component.text("valuesKey");
        Object source;
        if (valuesKey != null && !valuesKey.isBlank()) {
            source = Json.get(scope.data(), valuesKey);
        } else if (component.json.get("values") != null) {
            source = component.json.get("values");
        } else {
            source = feel.resolve(component.json.get("valuesExpression"), scope);
        }
        List<Option> options = new ArrayList<>();
        for (Object entry : Json.list(source)) {
            Option option = of(entry, locale);
            if (option != null) {
                options.add(option);
            }
        }
        return options;
    }

    private static Option of(Object entry, Locale locale) {
        if (entry instanceof Map<?, ?> map) {
            Object value = map.get("value");
            if (value == null) {
                return null;
            }
            Object label = locale == Locale.EN && map.get("labelEn") != null ? map.get("labelEn") : map.get("label");
            return new Option(value, label == null ? code(value) : label.toString());
        }
        return entry == null || entry instanceof List ? null : new Option(entry, code(entry));
    }

    static Option find(List<Option> options, Object value) {
        return options.stream()
                .filter(option -> option.isValue(value))
                .findFirst()
                .orElse(null);
    }
}
