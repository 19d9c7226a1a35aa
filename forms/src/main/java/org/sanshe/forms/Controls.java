package org.sanshe.forms;

import java.time.LocalDate;

/** The boxes that people type in. */
final class Controls {

    private final Page page;
    private final Html html;
    private final Pickers pickers;

    Controls(Page page) {
        this.page = page;
        this.html = page.html();
        this.pickers = new Pickers(page);
    }

    void control(Node node, String describedBy) {
        switch (node.component.type) {
            case TEXTAREA -> textarea(node, describedBy);
            case NUMBER -> box(node, describedBy, "decimal");
            case DATETIME -> date(node, describedBy);
            case SELECT -> pickers.select(node, common(node, describedBy, "form-select"));
            case RADIO -> pickers.choices(node, "radio");
            case CHECKLIST, TAGLIST -> pickers.choices(node, "checkbox");
            case FILEPICKER -> pickers.files(node, describedBy);
            default -> box(node, describedBy, inputMode(node));
        }
    }

    /** What stands in the box: what was typed if it is wrong, else the value. */
    private static String shown(Node node) {
        Object shown = node.typed != null && !node.errors.isEmpty() ? node.typed : node.value;
        return Template.print(shown);
    }

    private Attributes common(Node node, String describedBy, String cssClass) {
        boolean wrong = page.isWrong(node);
        return Attributes.of("id", node.domId())
                .and("name", node.path)
                .and("class", cssClass + (wrong ? " is-invalid" : ""))
                .and("aria-describedby", describedBy)
                .and("aria-invalid", wrong ? "true" : null)
                .and("aria-required", node.component.isRequired() ? "true" : null)
                .and(page.refresh(node));
    }

    private void box(Node node, String describedBy, String mode) {
        String before = adorner(node, "prefixAdorner");
        String after = adorner(node, "suffixAdorner");
        boolean adorned = before != null || after != null;
        if (adorned) {
            html.open("div", "class", "input-group");
        }
        if (before != null) {
            html.element("span", before, "class", "input-group-text");
        }
        boolean secret = node.component.isSecret();
        Attributes input = common(node, describedBy, "form-control")
                .and("type", secret ? "password" : "text")
                .and("inputmode", mode)
                .and("value", secret ? null : shown(node))
                .and("autocomplete", secret ? "off" : node.component.property("autocomplete"));
        html.open("input", input.pairs());
        if (after != null) {
            html.element("span", after, "class", "input-group-text");
        }
        if (adorned) {
            html.close("div");
        }
    }

    private String adorner(Node node, String name) {
        return page.text(node, node.component.adorner(name, page.locale()));
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
        Attributes area = common(node, describedBy, "form-control").and("rows", rows == null ? "4" : rows);
        // browsers drop a line break right after the tag: this one goes, so that one of the text stays
        html.open("textarea", area.pairs()).text("\n" + shown(node)).close("textarea");
    }

    private void date(Node node, String describedBy) {
        if (node.problem != null) {
            // a date box would show nothing of what cannot be read
            box(node, describedBy, null);
            return;
        }
        Component component = node.component;
        boolean time = component.isSubtype("time");
        boolean day = component.isSubtype("date");
        Dates dates = page.schema().dates();
        String stored = node.value == null ? "" : (String) node.value;
        String value = stored.isEmpty() || day
                ? stored
                : time
                        ? dates.show(component, stored)
                        : dates.localDateTime(stored).toString();
        boolean future = Boolean.TRUE.equals(component.json.get("disallowPassedDates")) && !time;
        LocalDate today = dates.today();
        Attributes input = common(node, describedBy, "form-control")
                .and("type", day ? "date" : time ? "time" : "datetime-local")
                .and("value", value)
                .and("min", !future ? null : day ? today.toString() : today + "T00:00")
                .and("step", day ? null : String.valueOf(Dates.interval(component) * 60));
        html.open("input", input.pairs());
    }

    void checkbox(Node node, String describedBy) {
        Attributes box = common(node, describedBy, "form-check-input")
                .and("type", "checkbox")
                .and("value", "true")
                .flag("checked", Boolean.TRUE.equals(node.value));
        html.open("div", "class", "form-check").open("input", box.pairs());
        html.element("label", page.label(node), "class", "form-check-label", "for", node.domId());
        html.close("div");
    }
}
