package org.sanshe.forms;

import java.util.List;
import java.util.function.UnaryOperator;

/** 表单页面: a form as HTML that works without script; with htmx its conditional parts follow what is typed. */
public final class FormHtml {

    /** The element that a refresh replaces; {@link #render} writes it around the fields. */
    public static final String FIELDS_ID = "form-fields";

    private FormHtml() {}

    /**
     * What a page knows and a form does not.
     *
     * @param refreshUrl where htmx posts the form to have the fields again (null: no htmx attributes)
     * @param uploadUrl where htmx posts the form as soon as a file is chosen (null: files go with the form)
     * @param changeUrl the page that the 修改 links of the answers lead to (null: no such links)
     * @param fileName the name of a document reference
     * @param fileUrl the address of a document reference, or null where it cannot be opened
     */
    public record Options(
            String refreshUrl,
            String uploadUrl,
            String changeUrl,
            UnaryOperator<String> fileName,
            UnaryOperator<String> fileUrl) {

        /** Nothing known: files show their reference, no htmx, no links. */
        public static Options none() {
            return new Options(null, null, null, UnaryOperator.identity(), reference -> null);
        }

        public Options withRefreshUrl(String url) {
            return new Options(url, uploadUrl, changeUrl, fileName, fileUrl);
        }

        public Options withUploadUrl(String url) {
            return new Options(refreshUrl, url, changeUrl, fileName, fileUrl);
        }

        public Options withChangeUrl(String url) {
            return new Options(refreshUrl, uploadUrl, url, fileName, fileUrl);
        }

        public Options withFiles(UnaryOperator<String> name, UnaryOperator<String> url) {
            return new Options(refreshUrl, uploadUrl, changeUrl, name, url);
        }
    }

    /**
     * The fields inside {@code <div id="form-fields">}, without a form tag; errors are shown only for a form that was
     * submitted. The page gives the form tag ({@code novalidate}, multipart if it has files) and its buttons.
     */
    public static String render(FormState state, Options options) {
        Html html = new Html();
        html.open("div", "id", FIELDS_ID, "lang", state.locale().tag());
        if (hasButtons(state)) {
            // Enter in a field presses the first button of a form: it must not be one that removes a row.
            html.open("button", "type", "submit", "class", "d-none", "tabindex", "-1")
                    .close("button");
        }
        new Fields(new Page(state, options, html)).nodes(state.nodes());
        return html.close("div").toString();
    }

    /** The same, one step of it only, with a hidden field {@code _part} that says which inputs the page holds. */
    public static String render(FormState state, Options options, Step step) {
        Html html = new Html();
        html.open("div", "id", FIELDS_ID, "lang", state.locale().tag());
        html.open("button", "type", "submit", "class", "d-none", "tabindex", "-1", "name", "_step", "value", "next")
                .close("button");
        Page page = new Page(state, options, html);
        page.hidden("_part", String.join(",", step.keys()));
        new Fields(page)
                .nodes(state.nodes().stream()
                        .filter(node -> node.component.id().equals(step.id()))
                        .toList());
        return html.close("div").toString();
    }

    private static boolean hasButtons(FormState state) {
        return state.schema().fields().stream()
                .anyMatch(field -> List.of(Component.Type.DYNAMICLIST, Component.Type.TABLE, Component.Type.FILEPICKER)
                        .contains(field.type));
    }

    /** The error summary, its lines linked to the fields; empty if there is nothing to show. */
    public static String summary(FormState state) {
        if (!state.showsErrors() || state.errors().isEmpty()) {
            return "";
        }
        Html html = new Html();
        html.open(
                "div",
                "class",
                "alert alert-danger",
                "role",
                "alert",
                "tabindex",
                "-1",
                "id",
                "error-summary",
                "aria-labelledby",
                "error-summary-title");
        html.element(
                "h2",
                Words.PROBLEMS.in(state.locale(), state.errors().size()),
                "class",
                "alert-title h4",
                "id",
                "error-summary-title");
        html.open("ul", "class", "mb-0");
        for (FieldError error : state.errors()) {
            html.open("li").element("a", error.message(), "href", "#" + error.domId(), "class", "alert-link");
            html.close("li");
        }
        return html.close("ul").close("div").toString();
    }

    /** What was answered, as a description list: to check before submitting, and to show a finished submission. */
    public static String answers(FormState state) {
        return answers(state, Options.none());
    }

    /** The same with names of files and, if there is a change URL, a 修改 link at every answer. */
    public static String answers(FormState state, Options options) {
        Html html = new Html();
        new Answers(new Page(state, options, html)).write();
        return html.toString();
    }
}
