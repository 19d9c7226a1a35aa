package org.sanshe.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is typed into a form. */
final class Values {

    private Values() {}

    /** Names and values in turn. */
    static Map<String, Object> of(Object... namesAndValues) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return values;
    }

    /** Both together; the second wins. */
    static Map<String, Object> with(Map<String, Object> values, Object... namesAndValues) {
        var both = new LinkedHashMap<>(values);
        both.putAll(of(namesAndValues));
        return both;
    }

    /** The rows of a list. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> stored, String key) {
        return (List<Map<String, Object>>) stored.getOrDefault(key, List.of());
    }

    /** An amount as it is typed. */
    static String yuan(BigDecimal amount) {
        return amount.toPlainString();
    }
}
