package org.sanshe.forms;

import java.util.List;

/** What people choose from: options and files. */
final class Pickers {

    private final Page page;
    private final Html html;

    Pickers(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void select(Node node, Attributes attributes) {
        html.open("select", attributes.pairs());
        html.element("option", Words.SELECT.in(page.locale()), "value", "");
        for (Option option : node.options) {
            String selected = option.isValue(node.value) ? "" : null;
            html.element("option", option.label(), "value", option.code(), "selected", selected);
        }
        html.close("select");
    }

    /** Radio buttons or tick boxes; the first carries the field's id, so that the summary leads to it. */
    void choices(Node node, String type) {
        List<?> chosen = all(node.value);
        for (int i = 0; i < node.options.size(); i++) {
            Option option = node.options.get(i);
            String id = node.domId() + (i == 0 ? "" : "-" + i);
            Attributes input = Attributes.of("type", type)
                    .and("id", id)
                    .and("name", node.path)
                    .and("value", option.code())
                    .and("class", "form-check-input" + (page.isWrong(node) ? " is-invalid" : ""))
                    .flag("checked", chosen.stream().anyMatch(option::isValue))
                    .and(page.refresh(node));
            html.open("div", "class", "form-check").open("input", input.pairs());
            html.element("label", option.label(), "class", "form-check-label", "for", id);
            html.close("div");
        }
        if (node.options.isEmpty()) {
            html.element("p", Words.NO_ROWS.in(page.locale()), "class", "text-secondary", "id", node.domId());
        }
    }

    void files(Node node, String describedBy) {
        List<?> files = all(node.value);
        if (!files.isEmpty()) {
            html.open("ul", "class", "list-unstyled");
            files.forEach(file -> file(node, (String) file));
            html.close("ul");
        }
        Feel feel = page.schema().feel();
        Object accept = feel.resolve(node.component.json.get("accept"), node.scope);
        Object multiple = feel.resolve(node.component.json.get("multiple"), node.scope);
        Attributes input = Attributes.of("type", "file")
                .and("id", node.domId())
                .and("name", "_file:" + node.path)
                .and("class", "form-control" + (page.isWrong(node) ? " is-invalid" : ""))
                .and("accept", accept == null ? null : page.text(node, accept.toString()))
                .flag("multiple", Boolean.TRUE.equals(multiple))
                .and("aria-describedby", describedBy)
                .and("aria-invalid", page.isWrong(node) ? "true" : null)
                .and(page.post(page.options().uploadUrl(), "change"));
        if (page.options().uploadUrl() != null) {
            input.and("hx-encoding", "multipart/form-data");
        }
        html.open("input", input.pairs());
    }

    private void file(Node node, String file) {
        String remove = Words.REMOVE.in(page.locale());
        html.open("li", "class", "mb-1");
        page.hidden(node.path, file);
        Answers.file(file, page.options(), html);
        html.text(" ");
        String spoken = remove + " " + page.options().fileName().apply(file);
        page.listButton("drop:" + node.path + ":" + file, remove, spoken, "btn btn-sm btn-ghost-danger");
        html.close("li");
    }

    private static List<?> all(Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }
}
