package org.sanshe.demo;

import java.util.LinkedHashMap;
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
}
