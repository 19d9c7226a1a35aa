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

    /**
     * The same, received and refused for further reasons that only the application knows: each is shown at its field, or,
     * where no such field is on the page, in the summary alone.
     *
     * @param messages what is wrong, by the path of the input, e.g. {@code lines[0].amount}
     */
    public FormState refusedFor(Map<String, String> messages) {
        List<FieldError> all = new ArrayList<>(errors);
        Map<String, String> left = new LinkedHashMap<>(messages);
        walk(node -> {
            String message = node.hidden ? null : left.remove(node.path);
            if (message != null) {
                all.add(new FieldError(node.path, node.component.id(), Labels.of(node, schema, locale), message));
            }
        });
        left.forEach((path, message) -> all.add(new FieldError(path, path, "", message)));
        return new FormState(schema, nodes, locale, Stage.RECEIVED, all, warnings);
    }

    /** The pages of a stepped form as it is filled now: its groups that are not hidden, in order. */
    public List<Step> steps() {
        return nodes.stream()
                .filter(node -> node.component.type == Component.Type.GROUP && !node.hidden)
                .map(this::step)
                .toList();
    }

    private Step step(Node group) {
        List<String> paths = new ArrayList<>();
        group.walk(node -> paths.add(node.path));
        List<String> keys = new ArrayList<>();
        keys(group, keys);
        return new Step(
                group.component.id(),
                Labels.of(group, schema, locale),
                keys,
                errors.stream().filter(error -> paths.contains(error.path())).toList());
    }

    private static void keys(Node node, List<String> keys) {
        if (node.holdsValue() || node.isList()) {
            keys.add(node.path);
        } else {
            node.children.forEach(child -> keys(child, keys));
        }
    }

    /** What is wrong with one input. */
    List<FieldError> errorsAt(Node node) {
        return errors.stream().filter(error -> error.path().equals(node.path)).toList();
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
