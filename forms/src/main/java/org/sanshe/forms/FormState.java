package org.sanshe.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 表单状态: a form with its data at one moment: what is seen, what was typed, what is wrong. */
public final class FormState {

    enum Stage {
        OPENED,
        CHANGED,
        RECEIVED
    }

    private final FormSchema schema;
    private final List<Node> nodes;
    private final Locale locale;
    private final Stage stage;
    private final List<FieldError> errors;
    private final List<FieldError> warnings;

    FormState(FormSchema schema, List<Node> nodes, Locale locale, Stage stage) {
        this(schema, nodes, locale, stage, new ArrayList<>(), new ArrayList<>());
        Checks checks = new Checks(schema, locale);
        walk(node -> {
            checks.check(node);
            errors.addAll(node.errors);
            warnings.addAll(node.warnings);
        });
    }

    private FormState(
            FormSchema schema,
            List<Node> nodes,
            Locale locale,
            Stage stage,
            List<FieldError> errors,
            List<FieldError> warnings) {
        this.schema = schema;
        this.nodes = nodes;
        this.locale = locale;
        this.stage = stage;
        this.errors = errors;
        this.warnings = warnings;
    }

    public FormSchema schema() {
        return schema;
    }

    public Locale locale() {
        return locale;
    }

    /** Everything that is wrong, in the order of the form; empty = valid. Also known for a form just opened. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** What looks wrong but may be right; does not stop a submission. */
    public List<FieldError> warnings() {
        return List.copyOf(warnings);
    }

    /** Whether it may be submitted: it was received, by no button inside the form, and nothing is wrong. */
    public boolean isValid() {
        return stage == Stage.RECEIVED && errors.isEmpty();
    }

    /** Whether a button inside the form was pressed (add or remove a row, turn a page): show it again, do not submit. */
    public boolean isListAction() {
        return stage == Stage.CHANGED;
    }

    /** The same without its errors shown: a draft resumed, or fields refreshed while somebody is typing. */
    public FormState withoutErrors() {
        return new FormState(schema, nodes, locale, Stage.CHANGED, errors, warnings);
    }

    /** The submitted data: visible, not disabled. Numbers are BigDecimal, dates ISO text, lists of rows Lists of Maps. */
    public Map<String, Object> values() {
        return Filling.values(nodes);
    }

    /** What stands in each box now, by path: as typed where it is wrong. Hidden and secret fields are not in it. */
    public Map<String, Object> raw() {
        Map<String, Object> raw = new LinkedHashMap<>();
        walk(node -> {
            if (node.holdsValue() && !node.hidden && !node.component.isSecret()) {
                raw.put(node.path, node.typed != null && !node.errors.isEmpty() ? node.typed : node.value);
            }
        });
        return raw;
    }

    List<Node> nodes() {
        return nodes;
    }

    boolean isOpened() {
        return stage == Stage.OPENED;
    }

    boolean showsErrors() {
        return stage == Stage.RECEIVED;
    }

    private void walk(java.util.function.Consumer<Node> visit) {
        nodes.forEach(node -> node.walk(visit));
    }
}
