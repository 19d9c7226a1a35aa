package org.sanshe.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fills a form: lays out its components over stored and sent data, then evaluates conditions and expressions until
 * nothing changes any more (a hidden value counts as missing for the others).
 */
final class Filling {

    /** Chains of conditions longer than this are a circle. */
    private static final int MOST_ROUNDS = 12;

    private final FormSchema schema;
    private final Incoming incoming;
    private final Locale locale;
    private final Decoder decoder;
    private final boolean archived;
    private final List<Node> inputs = new ArrayList<>();
    private boolean conditional;

    Filling(FormSchema schema, Incoming incoming, Locale locale) {
        this(schema, incoming, locale, false);
    }

    /** A form submitted long ago: its values are shown as they were, whatever its conditions and options say today. */
    static Filling archived(FormSchema schema, Locale locale) {
        return new Filling(schema, null, locale, true);
    }

    private Filling(FormSchema schema, Incoming incoming, Locale locale, boolean archived) {
        this.archived = archived;
        this.schema = schema;
        this.incoming = incoming;
        this.locale = locale;
        this.decoder = new Decoder(schema.dates());
    }

    List<Node> fill(Map<String, Object> stored) {
        Map<String, Object> data = Json.copyOf(stored);
        List<Node> nodes = layOut(schema.components(), data, Json.copyOf(stored), "", "", Scope.of(data));
        nodes.forEach(node -> node.walk(this::start));
        conditional = true;
        List<Object> before = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            evaluate(nodes, false);
            List<Object> now = new ArrayList<>();
            nodes.forEach(node -> node.walk(each -> mark(each, now)));
            if (now.equals(before)) {
                break;
            }
            before = now;
        }
        if (incoming != null) {
            inputs.stream().filter(Filling::isLate).filter(node -> !node.hidden).forEach(this::compute);
        }
        return nodes;
    }

    private List<Node> layOut(
            List<Component> components,
            Map<String, Object> box,
            Map<String, Object> storedBox,
            String keyPrefix,
            String pathPrefix,
            Scope scope) {
        List<Node> nodes = new ArrayList<>();
        for (Component component : components) {
            String key = component.isInput() ? component.key() : component.path();
            String inner = key == null ? null : keyPrefix + key;
            String path = pathPrefix + (key == null ? keyPrefix + component.id() : inner);
            Node node = new Node(component, path, scope, box, storedBox, inner);
            nodes.add(node);
            if (component.isList() && inner != null) {
                addRows(node);
            } else if (!component.components().isEmpty()) {
                String prefix = inner == null ? keyPrefix : inner + ".";
                node.children.addAll(layOut(component.components(), box, storedBox, prefix, pathPrefix, scope));
            }
            if (node.holdsValue()) {
                inputs.add(node);
            }
        }
        return nodes;
    }

    private void addRows(Node list) {
        Object stored = Json.get(list.storedBox, list.key);
        int fresh = Math.max(0, Math.min(list.component.number("defaultRepetitions", 1), Incoming.MOST_ROWS));
        int count = stored instanceof List<?> rows ? rows.size() : fresh;
        List<Integer> origins = incoming == null ? null : incoming.rows(list.path, count);
        if (origins == null || !list.component.allowsRows()) {
            origins = Incoming.inOrder(count, count);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            int origin = origins.get(i);
            Object old = origin >= 0 && origin < Json.list(stored).size()
                    ? Json.list(stored).get(origin)
                    : null;
            Map<String, Object> row = Json.copyOf(Json.map(old));
            List<Node> children = layOut(
                    list.component.components(),
                    row,
                    Json.copyOf(Json.map(old)),
                    "",
                    list.path + "[" + i + "].",
                    list.scope.row(row, i + 1));
            list.rows.add(new Node.Row(origin, row, children));
            values.add(row);
        }
        Json.set(list.box, list.key, values);
    }

    /** First everything has a value, as if all were visible: conditions may read what stands further down. */
    private void start(Node node) {
        if (node.holdsValue()) {
            takeValue(node);
            Json.set(node.box, node.key, node.value);
        }
    }

    private void evaluate(List<Node> nodes, boolean hiddenAround) {
        for (Node node : nodes) {
            node.hidden = hiddenAround || isHidden(node);
            if (node.holdsValue()) {
                takeValue(node);
                if (node.hidden) {
                    Json.remove(node.box, node.key);
                } else {
                    Json.set(node.box, node.key, node.value);
                }
            }
            evaluate(node.children, node.hidden);
            if (node.isList() && node.key != null) {
                node.rows.forEach(row -> evaluate(row.children(), node.hidden));
                if (node.hidden) {
                    Json.remove(node.box, node.key);
                } else {
                    Json.set(node.box, node.key, rowValues(node));
                }
            }
            if (incoming != null && node.component.type == Component.Type.TABLE) {
                node.page = incoming.page(node.component.id());
            }
        }
    }

    private boolean isHidden(Node node) {
        if (archived && node.key != null) {
            return !Json.has(node.storedBox, node.key);
        }
        return schema.feel().hides(node.component.hide(), node.scope);
    }

    private static List<Object> rowValues(Node list) {
        List<Object> rows = new ArrayList<>();
        list.rows.forEach(row -> rows.add(row.values()));
        return rows;
    }

    private void takeValue(Node node) {
        Component component = node.component;
        if (component.type == Component.Type.EXPRESSION) {
            if (!isLate(node) && !archived) {
                compute(node);
            } else if (!conditional) {
                node.value = Json.get(node.storedBox, node.key);
            }
            return;
        }
        if (component.type.hasOptions()) {
            node.options = Option.of(component, node.scope, schema.feel(), locale);
        }
        node.disabled = component.isDisabled();
        node.readonly = Boolean.TRUE.equals(schema.feel().resolve(component.json.get("readonly"), node.scope));
        Object raw = incoming == null || node.disabled || node.readonly ? null : incoming.raw(component, node.path);
        node.sent = raw;
        if (raw == null) {
            node.problem = null;
            node.typed = null;
            node.value = archived && component.type.hasOptions()
                    ? Json.get(node.storedBox, node.key)
                    : decoder.initial(node);
        } else {
            decoder.read(node, raw);
        }
    }

    private void compute(Node node) {
        node.readonly = true;
        node.value = Json.copy(schema.feel().resolve(node.component.json.get("expression"), node.scope));
        Json.set(node.box, node.key, node.value);
    }

    private static boolean isLate(Node node) {
        return node.component.type == Component.Type.EXPRESSION && "presubmit".equals(node.component.text("computeOn"));
    }

    private static void mark(Node node, List<Object> marks) {
        marks.add(node.hidden);
        marks.add(node.readonly);
        marks.add(Objects.requireNonNullElse(node.value, ""));
    }

    /** What is submitted: visible, not disabled, keyed. */
    static Map<String, Object> values(List<Node> nodes) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(nodes, values);
        return values;
    }

    private static void put(List<Node> nodes, Map<String, Object> values) {
        for (Node node : nodes) {
            if (node.hidden) {
                continue;
            }
            if (node.holdsValue() && !node.disabled) {
                Json.set(values, node.key, node.value);
            }
            put(node.children, values);
            if (node.isList() && node.key != null) {
                List<Object> rows = new ArrayList<>();
                for (Node.Row row : node.rows) {
                    rows.add(values(row.children()));
                }
                Json.set(values, node.key, rows);
            }
        }
    }
}
