package org.sanshe.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One component at one place of an opened form: its value, what was typed, whether it is seen, and what is wrong. */
final class Node {

    final Component component;
    /** The name of the input: dotted, with [i] for rows; the component's id if it holds no value. */
    final String path;

    final Scope scope;
    final Map<String, Object> box;
    final Map<String, Object> storedBox;
    /** Where in the box the value lives; null without a value. */
    final String key;

    final List<Node> children = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<FieldError> errors = new ArrayList<>();
    final List<FieldError> warnings = new ArrayList<>();

    boolean hidden;
    boolean disabled;
    boolean readonly;
    Object value;
    /** What was typed, kept where it could not be read or is wrong. */
    Object typed;

    /** What was sent for it, hidden or not; null if nothing was. */
    Object sent;

    Says problem;
    List<Option> options = List.of();
    int page = 1;

    /** One row of a list; origin is its place in the stored list, -1 for a new one. */
    record Row(int origin, Map<String, Object> values, List<Node> children) {}

    Node(
            Component component,
            String path,
            Scope scope,
            Map<String, Object> box,
            Map<String, Object> stored,
            String key) {
        this.component = component;
        this.path = path;
        this.scope = scope;
        this.box = box;
        this.storedBox = stored;
        this.key = key;
    }

    boolean holdsValue() {
        return component.isInput();
    }

    boolean isList() {
        return component.isList();
    }

    boolean isEditable() {
        return !hidden && !disabled && !readonly && component.type != Component.Type.EXPRESSION;
    }

    String domId() {
        return domId(path);
    }

    static String domId(String path) {
        return "f-" + path.replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("-$", "");
    }

    /** This node and everything inside it, in the order of the form. */
    void walk(java.util.function.Consumer<Node> visit) {
        visit.accept(this);
        children.forEach(child -> child.walk(visit));
        rows.forEach(row -> row.children().forEach(child -> child.walk(visit)));
    }
}
