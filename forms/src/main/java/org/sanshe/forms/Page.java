package org.sanshe.forms;

/** What all parts of a rendered form share: where they write, and how they talk back to the server. */
record Page(FormState state, FormHtml.Options options, Html html) {

    Locale locale() {
        return state.locale();
    }

    FormSchema schema() {
        return state.schema();
    }

    boolean isWrong(Node node) {
        return state.showsErrors() && !state.errorsAt(node).isEmpty();
    }

    String label(Node node) {
        return Labels.of(node, schema(), locale());
    }

    /** A text with its templates filled in; null stays null, blank becomes null. */
    String text(Node node, String source) {
        String text = Template.plain(schema().feel(), source, node.scope);
        return text == null || text.isBlank() ? null : text;
    }

    void hidden(String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }

    /** Only inputs that something else on the page depends on are posted while typing. */
    Attributes refresh(Node node) {
        boolean needed = schema().isRead(node.component) || node.component.isMoney();
        return needed ? post(options.refreshUrl(), "change") : new Attributes();
    }

    Attributes post(String url, String event) {
        return url == null
                ? new Attributes()
                : Attributes.of("hx-post", url)
                        .and("hx-trigger", event)
                        .and("hx-target", "#" + FormHtml.FIELDS_ID)
                        .and("hx-swap", "outerHTML show:none")
                        .and("hx-sync", "closest form:replace");
    }

    /** A button that changes the form instead of submitting it; works without script. */
    void listButton(String action, String text, String spoken, String cssClass) {
        Attributes button = Attributes.of("type", "submit")
                .and("name", ListAction.PARAMETER)
                .and("value", action)
                .and("class", cssClass)
                .flag("formnovalidate", true)
                .and("aria-label", spoken)
                .and(post(options.refreshUrl(), "click"));
        html.open("button", button.pairs()).text(text).close("button");
    }

    /** A hidden field keeps what was typed, so that it is there again when it is shown. Stored data is not given away. */
    void keep(Node node) {
        if (!node.holdsValue() || node.sent == null) {
            return;
        }
        Iterable<?> all = node.sent instanceof Iterable<?> many ? many : java.util.List.of(node.sent);
        for (Object each : all) {
            if (!Boolean.FALSE.equals(each) && !"".equals(each)) {
                hidden(node.path, each.toString());
            }
        }
    }
}
