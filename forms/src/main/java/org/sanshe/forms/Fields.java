package org.sanshe.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lays out a form: rows and columns, groups, lists, and around every input its label, help and errors. */
final class Fields {

    private static final int COLUMNS_OF_FORMAT = 16;
    private static final int COLUMNS_OF_PAGE = 12;

    private final FormState state;
    private final FormSchema schema;
    private final Locale locale;
    private final FormHtml.Options options;
    private final Html html;
    private final Controls controls;
    private final Shows shows;

    Fields(FormState state, FormHtml.Options options, Html html) {
        this.state = state;
        this.schema = state.schema();
        this.locale = state.locale();
        this.options = options;
        this.html = html;
        this.controls = new Controls(state, options, html);
        this.shows = new Shows(state, options, html);
    }

    void nodes(List<Node> nodes) {
        Object row = null;
        for (Node node : nodes) {
            if (node.hidden) {
                node.walk(controls::keep);
                continue;
            }
            if (node.component.type == Component.Type.EXPRESSION) {
                continue;
            }
            Object next = Json.map(node.component.json.get("layout")).get("row");
            Object key = next == null ? node : next;
            if (!Objects.equals(row, key)) {
                if (row != null) {
                    html.close("div");
                }
                html.open("div", "class", "row");
                row = key;
            }
            html.open("div", "class", column(node));
            node(node);
            html.close("div");
        }
        if (row != null) {
            html.close("div");
        }
    }

    private static String column(Node node) {
        Map<String, Object> layout = Json.map(node.component.json.get("layout"));
        if (!(layout.get("columns") instanceof Number columns)) {
            return "col-12 col-md";
        }
        int width = Math.round(columns.intValue() * COLUMNS_OF_PAGE / (float) COLUMNS_OF_FORMAT);
        return "col-12 col-md-" + Math.max(1, Math.min(COLUMNS_OF_PAGE, width));
    }

    private void node(Node node) {
        switch (node.component.type.kind) {
            case INPUT -> input(node);
            case BOX -> box(node);
            case SHOWN -> shows.show(node);
        }
    }

    private void box(Node node) {
        boolean outline = Boolean.TRUE.equals(node.component.json.get("showOutline")) || node.isList();
        html.open(
                "fieldset",
                "id",
                node.domId(),
                "class",
                outline ? "form-fieldset mb-3" : "mb-3",
                "aria-describedby",
                describedBy(node));
        String label = Labels.text(node, schema, node.component.label(locale));
        if (label != null && !label.isBlank()) {
            html.element("legend", label, "class", "h4");
        }
        help(node);
        errors(node);
        if (node.isList()) {
            rows(node);
        } else {
            nodes(node.children);
        }
        html.close("fieldset");
    }

    private void rows(Node list) {
        boolean changeable = list.component.allowsRows();
        html.open("input", "type", "hidden", "name", "_rows:" + list.path, "value", "" + list.rows.size());
        for (int i = 0; i < list.rows.size(); i++) {
            Node.Row row = list.rows.get(i);
            String at = list.path + "[" + i + "]";
            html.open("fieldset", "class", "border rounded p-3 mb-3", "id", Node.domId(at));
            html.element("legend", Words.ROW.in(locale, i + 1), "class", "h5");
            html.open("input", "type", "hidden", "name", "_row:" + at, "value", "" + row.origin());
            nodes(row.children());
            if (changeable) {
                controls.listButton(
                        "remove:" + list.path + ":" + i,
                        Words.REMOVE.in(locale),
                        Words.REMOVE_ROW.in(locale, i + 1),
                        "btn btn-outline-danger btn-sm");
            }
            html.close("fieldset");
        }
        if (list.rows.isEmpty()) {
            html.element("p", Words.NO_ROWS.in(locale), "class", "text-secondary");
        }
        if (changeable) {
            controls.listButton(
                    "add:" + list.path,
                    Words.ADD.in(locale),
                    Words.ADD_TO.in(locale, Labels.of(list, schema, locale)),
                    "btn btn-outline-primary btn-sm");
        }
    }

    private void input(Node node) {
        Component component = node.component;
        boolean plain = node.disabled || node.readonly;
        boolean many = !plain && (component.type.holdsMany() || component.type == Component.Type.RADIO);
        String label = Labels.of(node, schema, locale);
        String optional = plain || component.isRequired() || component.type == Component.Type.CHECKBOX
                ? ""
                : Words.OPTIONAL.in(locale);
        html.open(many ? "fieldset" : "div", "class", "mb-3", "aria-describedby", many ? describedBy(node) : null);
        if (component.type == Component.Type.CHECKBOX && !plain) {
            controls.checkbox(node, label, describedBy(node));
            help(node);
        } else {
            html.open(
                    many ? "legend" : plain ? "div" : "label",
                    "class",
                    "form-label",
                    "for",
                    many || plain ? null : node.domId());
            html.text(label);
            if (!optional.isEmpty()) {
                html.element("span", optional, "class", "form-label-description text-secondary");
            }
            html.close(many ? "legend" : plain ? "div" : "label");
            help(node);
            if (plain) {
                plain(node);
            } else {
                controls.control(node, describedBy(node));
            }
        }
        echo(node);
        errors(node);
        html.close(many ? "fieldset" : "div");
    }

    private void plain(Node node) {
        html.open("div", "class", "form-control-plaintext", "id", node.domId(), "tabindex", "-1");
        new Answers(state, options).value(node, html);
        html.close("div");
    }

    private void echo(Node node) {
        if (node.component.isMoney()) {
            String words = Yuan.inWords(node.value);
            html.open("output", "class", "form-hint d-block", "id", node.domId() + "-words", "for", node.domId());
            html.text(words.isEmpty() ? "" : Words.IN_WORDS.in(locale, words));
            html.close("output");
        }
    }

    private List<String> helpTexts(Node node) {
        Component component = node.component;
        List<String> texts = new ArrayList<>();
        add(texts, node, locale.pick(component.text("description"), component.property("descriptionEn")));
        add(texts, node, locale.pick(component.property("helpText"), component.property("helpTextEn")));
        String source = locale.pick(component.property("source"), component.property("sourceEn"));
        if (source != null && !source.isBlank()) {
            texts.add(Words.SOURCE.in(locale, source));
        }
        return texts;
    }

    private void add(List<String> texts, Node node, String source) {
        String text = Labels.text(node, schema, source);
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }

    private void help(Node node) {
        List<String> texts = helpTexts(node);
        if (!texts.isEmpty()) {
            html.open("div", "id", node.domId() + "-help", "class", "form-hint");
            texts.forEach(text -> html.element("div", text));
            html.close("div");
        }
    }

    private void errors(Node node) {
        if (!state.showsErrors() || (node.errors.isEmpty() && node.warnings.isEmpty())) {
            return;
        }
        html.open("div", "id", node.domId() + "-error");
        for (FieldError error : node.errors) {
            html.open("div", "class", "invalid-feedback d-block");
            html.element("span", Words.ERROR.in(locale), "class", "visually-hidden")
                    .text(error.message());
            html.close("div");
        }
        for (FieldError warning : node.warnings) {
            html.element(
                    "div", Words.WARNING.in(locale) + warning.message(), "class", "form-hint text-warning-emphasis");
        }
        html.close("div");
    }

    private String describedBy(Node node) {
        List<String> ids = new ArrayList<>();
        if (!helpTexts(node).isEmpty()) {
            ids.add(node.domId() + "-help");
        }
        if (node.component.isMoney()) {
            ids.add(node.domId() + "-words");
        }
        if (state.showsErrors() && !(node.errors.isEmpty() && node.warnings.isEmpty())) {
            ids.add(node.domId() + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
