package org.sanshe.forms;

import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes of one HTML tag; null values are left out. */
final class Attributes {

    private final Map<String, String> values = new LinkedHashMap<>();

    static Attributes of(String name, String value) {
        return new Attributes().and(name, value);
    }

    Attributes and(String name, String value) {
        values.put(name, value);
        return this;
    }

    Attributes flag(String name, boolean set) {
        return and(name, set ? "" : null);
    }

    Attributes and(Attributes more) {
        values.putAll(more.values);
        return this;
    }

    String[] pairs() {
        return values.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                .toArray(String[]::new);
    }
}
