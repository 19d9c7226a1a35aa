package org.sanshe.forms;

import java.util.List;
import java.util.Map;

/** Lays out a form: rows and columns, groups, lists, and every input with its label. */
final class Fields {

    private static final int COLUMNS_OF_FORMAT = 16;
    private static final int COLUMNS_OF_PAGE = 12;
    private static final int ROWS_SHOWN = 5;

    private final Page page;
    private final Html html;
    private final Locale locale;
    private final Notes notes;
    private final Controls controls;

    Fields(Page page) {
        this.page = page;
        this.html = page.html();
        this.locale = page.locale();
        this.notes = new Notes(page);
        this.controls = new Controls(page);
    }

    void nodes(List<Node> nodes) {
        Object row = null;
        for (Node node : nodes) {
            if (node.hidden) {
                node.walk(page::keep);
                continue;
            }
            if (node.component.type == Component.Type.EXPRESSION) {
                continue;
            }
            Object given = Json.map(node.component.json.get("layout")).get("row");
            Object next = given == null ? node : given;
            if (!next.equals(row)) {
                if (row != null) {
                    html.close("div");
                }
                html.open("div", "class", "row");
                row = next;
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
            case SHOWN -> new Shows(page).show(node);
        }
    }

    private void box(Node node) {
        boolean outline = node.isList() || Boolean.TRUE.equals(node.component.json.get("showOutline"));
        Attributes fieldset = Attributes.of("id", node.domId())
                .and("class", outline ? "form-fieldset mb-3" : "mb-3")
                .and("aria-describedby", notes.describedBy(node));
        html.open("fieldset", fieldset.pairs());
        String label = page.text(node, node.component.label(locale));
        if (label != null) {
            html.element("legend", label, "class", "h4");
        }
        notes.help(node);
        notes.findings(node);
        if (node.isList()) {
            rows(node);
        } else {
            nodes(node.children);
        }
        html.close("fieldset");
    }

    private void rows(Node list) {
        page.hidden("_rows:" + list.path, String.valueOf(list.rows.size()));
        boolean folds = page.state().isOpened() && !Boolean.TRUE.equals(list.component.json.get("disableCollapse"));
        int shown = folds ? list.component.number("nonCollapsedItems", ROWS_SHOWN) : Integer.MAX_VALUE;
        for (int i = 0; i < list.rows.size(); i++) {
            if (i == shown) {
                html.open("details", "class", "mb-3");
                html.element("summary", Words.MORE_ROWS.in(locale, list.rows.size() - shown));
            }
            row(list, i);
        }
        if (list.rows.size() > shown) {
            html.close("details");
        }
        if (list.rows.isEmpty()) {
            html.element("p", Words.NO_ROWS.in(locale), "class", "text-secondary");
        }
        if (list.component.allowsRows()) {
            String spoken = Words.ADD_TO.in(locale, page.label(list));
            page.listButton("add:" + list.path, Words.ADD.in(locale), spoken, "btn btn-outline-primary btn-sm");
        }
    }

    private void row(Node list, int i) {
        Node.Row row = list.rows.get(i);
        String at = list.path + "[" + i + "]";
        html.open("fieldset", "class", "border rounded p-3 mb-3", "id", Node.domId(at));
        html.element("legend", Words.ROW.in(locale, i + 1), "class", "h5");
        page.hidden("_row:" + at, String.valueOf(row.origin()));
        nodes(row.children());
        if (list.component.allowsRows()) {
            String action = "remove:" + list.path + ":" + i;
            String spoken = Words.REMOVE_ROW.in(locale, i + 1);
            page.listButton(action, Words.REMOVE.in(locale), spoken, "btn btn-outline-danger btn-sm");
        }
        html.close("fieldset");
    }

    private void input(Node node) {
        if (node.disabled || node.readonly) {
            plain(node);
            return;
        }
        Component.Type type = node.component.type;
        boolean many = type.holdsMany() || type == Component.Type.RADIO;
        String describedBy = notes.describedBy(node);
        html.open(many ? "fieldset" : "div", "class", "mb-3", "aria-describedby", many ? describedBy : null);
        if (type == Component.Type.CHECKBOX) {
            controls.checkbox(node, describedBy);
            notes.help(node);
        } else {
            String tag = many ? "legend" : "label";
            html.open(tag, "class", "form-label", "for", many ? null : node.domId());
            html.text(page.label(node));
            if (!node.component.isRequired()) {
                html.element("span", Words.OPTIONAL.in(locale), "class", "form-label-description text-secondary");
            }
            html.close(tag);
            notes.help(node);
            controls.control(node, describedBy);
        }
        notes.inWords(node);
        notes.findings(node);
        html.close(many ? "fieldset" : "div");
    }

    /** What may not be changed is text, not a box. */
    private void plain(Node node) {
        html.open("div", "class", "mb-3").element("div", page.label(node), "class", "form-label");
        notes.help(node);
        html.open("div", "class", "form-control-plaintext", "id", node.domId(), "tabindex", "-1");
        new Answers(page).value(node);
        html.close("div");
        notes.inWords(node);
        notes.findings(node);
        html.close("div");
    }
}
