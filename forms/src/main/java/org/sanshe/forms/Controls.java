package org.sanshe.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The boxes, lists and buttons that people use. */
final class Controls {

    private final FormState state;
    private final FormHtml.Options options;
    private final Html html;
    private final Locale locale;

    Controls(FormState state, FormHtml.Options options, Html html) {
        this.state = state;
        this.options = options;
        this.html = html;
        this.locale = state.locale();
    }

    void control(Node node, String describedBy) {
        switch (node.component.type) {
            case TEXTAREA -> textarea(node, describedBy);
            case NUMBER -> box(node, describedBy, "text", "decimal", shown(node));
            case DATETIME -> date(node, describedBy);
            case SELECT -> select(node, describedBy);
            case RADIO -> choices(node, "radio");
            case CHECKLIST, TAGLIST -> choices(node, "checkbox");
            case FILEPICKER -> files(node, describedBy);
            default -> box(node, describedBy, "text", inputMode(node), shown(node));
        }
    }

    /** A hidden field keeps what was typed, so that it is there again when it is shown; the server does not read it. */
    void keep(Node node) {
        if (!node.holdsValue() || node.component.type == Component.Type.EXPRESSION || node.readonly || node.disabled) {
            return;
        }
        if (node.value instanceof List<?> list) {
            list.forEach(each -> hidden(node.path, Option.code(each)));
        } else if (node.typed != null
                || (node.value != null && !"".equals(node.value) && !Boolean.FALSE.equals(node.value))) {
            hidden(node.path, node.typed == null ? Option.code(node.value) : node.typed.toString());
        }
    }

    private void hidden(String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }

    /** What stands in the box: what was typed if it is wrong, else the value. */
    private String shown(Node node) {
        Object shown = node.typed != null && !node.errors.isEmpty() ? node.typed : node.value;
        return shown == null ? "" : Template.print(shown);
    }

    private boolean isWrong(Node node) {
        return state.showsErrors() && !node.errors.isEmpty();
    }

    private String[] common(Node node, String describedBy, String cssClass, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(more));
        all.addAll(Arrays.asList(
                "id",
                node.domId(),
                "name",
                node.path,
                "class",
                cssClass + (isWrong(node) ? " is-invalid" : ""),
                "aria-describedby",
                describedBy,
                "aria-invalid",
                isWrong(node) ? "true" : null,
                "aria-required",
                node.component.isRequired() ? "true" : null));
        all.addAll(refresh(node));
        return all.toArray(String[]::new);
    }

    /** Only inputs that something else on the page depends on are posted while typing. */
    private List<String> refresh(Node node) {
        boolean needed = state.schema().isRead(node.component) || node.component.isMoney();
        return needed ? refreshOn("change") : List.of();
    }

    private List<String> refreshOn(String event) {
        return options.refreshUrl() == null
                ? List.of()
                : Arrays.asList(
                        "hx-post",
                        options.refreshUrl(),
                        "hx-trigger",
                        event,
                        "hx-target",
                        "#" + FormHtml.FIELDS_ID,
                        "hx-swap",
                        "outerHTML show:none",
                        "hx-sync",
                        "closest form:replace");
    }

    private void box(Node node, String describedBy, String type, String mode, String value) {
        String before = adorner(node, "prefixAdorner");
        String after = adorner(node, "suffixAdorner");
        boolean adorned = before != null || after != null;
        if (adorned) {
            html.open("div", "class", "input-group");
        }
        if (before != null) {
            html.element("span", before, "class", "input-group-text");
        }
        html.open(
                "input",
                common(
                        node,
                        describedBy,
                        "form-control",
                        "type",
                        type,
                        "inputmode",
                        mode,
                        "value",
                        value,
                        "autocomplete",
                        node.component.property("autocomplete")));
        if (after != null) {
            html.element("span", after, "class", "input-group-text");
        }
        if (adorned) {
            html.close("div");
        }
    }

    private String adorner(Node node, String name) {
        Object source = Json.map(node.component.json.get("appearance")).get(name);
        String text = source == null ? null : Labels.text(node, state.schema(), source.toString());
        return text == null || text.isBlank() ? null : text;
    }

    private static String inputMode(Node node) {
        Object kind = node.component.rule("validationType");
        if ("phone".equals(kind) || node.component.isFormat("cn-mobile")) {
            return "tel";
        }
        if ("email".equals(kind)) {
            return "email";
        }
        return node.component.isMoney() ? "decimal" : node.component.isFormat("bank-account") ? "numeric" : null;
    }

    private void textarea(Node node, String describedBy) {
        String rows = node.component.property("rows");
        // a line break right after the tag is dropped by browsers: one more keeps a leading one
        html.open("textarea", common(node, describedBy, "form-control", "rows", rows == null ? "4" : rows));
        html.text("\n" + shown(node)).close("textarea");
    }

    private void date(Node node, String describedBy) {
        if (node.problem != null) {
            box(node, describedBy, "text", null, shown(node));
            return;
        }
        Component component = node.component;
        boolean time = component.isSubtype("time");
        boolean day = component.isSubtype("date");
        Dates dates = state.schema().dates();
        String stored = (String) node.value;
        String value = stored == null || day
                ? stored
                : time
                        ? dates.show(component, stored)
                        : dates.localDateTime(stored).toString();
        LocalDate today =
                Boolean.TRUE.equals(component.json.get("disallowPassedDates")) && !time ? dates.today() : null;
        html.open(
                "input",
                common(
                        node,
                        describedBy,
                        "form-control",
                        "type",
                        day ? "date" : time ? "time" : "datetime-local",
                        "value",
                        value == null ? "" : value,
                        "min",
                        today == null ? null : day ? today.toString() : today + "T00:00"));
    }

    private void select(Node node, String describedBy) {
        html.open("select", common(node, describedBy, "form-select"));
        html.element("option", Words.SELECT.in(locale), "value", "");
        for (Option option : node.options) {
            html.element(
                    "option", option.label(), "value", option.code(), "selected", flag(option.isValue(node.value)));
        }
        html.close("select");
    }

    private void choices(Node node, String type) {
        List<?> chosen =
                node.value instanceof List<?> list ? list : node.value == null ? List.of() : List.of(node.value);
        for (int i = 0; i < node.options.size(); i++) {
            Option option = node.options.get(i);
            String id = node.domId() + (i == 0 ? "" : "-" + i);
            List<String> attributes = new ArrayList<>(Arrays.asList(
                    "type",
                    type,
                    "id",
                    id,
                    "name",
                    node.path,
                    "value",
                    option.code(),
                    "class",
                    "form-check-input" + (isWrong(node) ? " is-invalid" : ""),
                    "checked",
                    flag(chosen.stream().anyMatch(option::isValue))));
            attributes.addAll(refresh(node));
            html.open("div", "class", "form-check").open("input", attributes.toArray(String[]::new));
            html.element("label", option.label(), "class", "form-check-label", "for", id)
                    .close("div");
        }
        if (node.options.isEmpty()) {
            html.element("p", Words.NO_ROWS.in(locale), "class", "text-secondary", "id", node.domId());
        }
    }

    void checkbox(Node node, String label, String describedBy) {
        html.open("div", "class", "form-check");
        html.open(
                "input",
                common(
                        node,
                        describedBy,
                        "form-check-input",
                        "type",
                        "checkbox",
                        "value",
                        "true",
                        "checked",
                        flag(Boolean.TRUE.equals(node.value))));
        html.element("label", label, "class", "form-check-label", "for", node.domId())
                .close("div");
    }

    private static String flag(boolean set) {
        return set ? "" : null;
    }

    private void files(Node node, String describedBy) {
        List<?> files =
                node.value instanceof List<?> list ? list : node.value == null ? List.of() : List.of(node.value);
        if (!files.isEmpty()) {
            html.open("ul", "class", "list-unstyled");
            for (Object file : files) {
                html.open("li", "class", "mb-1");
                hidden(node.path, (String) file);
                Answers.file((String) file, options, html);
                String name = options.fileName().apply((String) file);
                html.text(" ");
                listButton(
                        "drop:" + node.path + ":" + file,
                        Words.REMOVE.in(locale),
                        Words.REMOVE.in(locale) + " " + name,
                        "btn btn-sm btn-ghost-danger");
                html.close("li");
            }
            html.close("ul");
        }
        Object accept = state.schema().feel().resolve(node.component.json.get("accept"), node.scope);
        Object multiple = state.schema().feel().resolve(node.component.json.get("multiple"), node.scope);
        List<String> attributes = new ArrayList<>(Arrays.asList(
                "type",
                "file",
                "id",
                node.domId(),
                "name",
                "_file:" + node.path,
                "class",
                "form-control" + (isWrong(node) ? " is-invalid" : ""),
                "accept",
                accept == null ? null : Template.plain(state.schema().feel(), accept.toString(), node.scope),
                "multiple",
                flag(Boolean.TRUE.equals(multiple)),
                "aria-describedby",
                describedBy));
        if (options.uploadUrl() != null) {
            attributes.addAll(Arrays.asList(
                    "hx-post",
                    options.uploadUrl(),
                    "hx-trigger",
                    "change",
                    "hx-encoding",
                    "multipart/form-data",
                    "hx-target",
                    "#" + FormHtml.FIELDS_ID,
                    "hx-swap",
                    "outerHTML show:none"));
        }
        html.open("input", attributes.toArray(String[]::new));
    }

    void listButton(String action, String text, String spoken, String cssClass) {
        List<String> attributes = new ArrayList<>(Arrays.asList(
                "type",
                "submit",
                "name",
                ListAction.PARAMETER,
                "value",
                action,
                "class",
                cssClass,
                "formnovalidate",
                "",
                "aria-label",
                spoken));
        attributes.addAll(refreshOn("click"));
        html.open("button", attributes.toArray(String[]::new)).text(text).close("button");
    }
}
