package org.sanshe.forms;

import java.util.HashMap;
import java.util.Map;

/**
 * What an expression can name at its place: the data of the form, and inside a list row {@code this} (the row),
 * {@code parent} (what is around it) and {@code i} (its number, from 1).
 */
record Scope(Map<String, Object> data, Map<String, Object> row, Scope parent, int i) {

    static Scope of(Map<String, Object> data) {
        return new Scope(data, data, null, 0);
    }

    Scope row(Map<String, Object> row, int i) {
        return new Scope(data, row, this, i);
    }

    Map<String, Object> context() {
        Map<String, Object> context = around(data);
        context.put("_this_", context.get("this"));
        context.put("_parent_", context.get("parent"));
        context.put("_i_", context.get("i"));
        return context;
    }

    Map<String, Object> contextWith(String name, Object value) {
        Map<String, Object> context = context();
        context.put(name, value);
        return context;
    }

    private Map<String, Object> around(Map<String, Object> values) {
        Map<String, Object> context = new HashMap<>(values.size() * 2 + 16);
        context.put("this", row);
        context.put("parent", parent == null ? null : parent.around(parent.row));
        context.put("i", parent == null ? null : i);
        context.putAll(values);
        return context;
    }
}
