package org.sanshe.forms;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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
        return new Names(List.of(place("_"), data, place("")));
    }

    Map<String, Object> contextWith(String name, Object value) {
        return new Names(List.of(Collections.singletonMap(name, value), context()));
    }

    /** Data hides {@code this}, {@code parent} and {@code i}; {@code _this_} and the others always mean the place. */
    private Map<String, Object> place(String mark) {
        Map<String, Object> place = new HashMap<>();
        place.put(mark + "this" + mark, row);
        place.put(mark + "i" + mark, parent == null ? null : i);
        place.put(
                mark + "parent" + mark,
                parent == null ? null : new Names(List.of(parent.place("_"), parent.row, parent.place(""))));
        return place;
    }
}
