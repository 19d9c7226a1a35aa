package org.sanshe.forms;

import java.util.ArrayList;
import java.util.List;

/** What stands around a box: help, where its value comes from, an amount in words, what is wrong. */
final class Notes {

    private final Page page;
    private final Html html;
    private final Locale locale;

    Notes(Page page) {
        this.page = page;
        this.html = page.html();
        this.locale = page.locale();
    }

    /** The ids of all notes of a field, for screen readers; null if it has none. */
    String describedBy(Node node) {
        List<String> ids = new ArrayList<>();
        if (!helpTexts(node).isEmpty()) {
            ids.add(node.domId() + "-help");
        }
        if (node.component.isMoney()) {
            ids.add(node.domId() + "-words");
        }
        if (hasFindings(node)) {
            ids.add(node.domId() + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    void help(Node node) {
        List<String> texts = helpTexts(node);
        if (!texts.isEmpty()) {
            html.open("div", "id", node.domId() + "-help", "class", "form-hint");
            texts.forEach(text -> html.element("div", text));
            html.close("div");
        }
    }

    private List<String> helpTexts(Node node) {
        Component component = node.component;
        List<String> texts = new ArrayList<>();
        add(texts, page.text(node, locale.pick(component.text("description"), component.property("descriptionEn"))));
        add(texts, page.text(node, locale.pick(component.property("helpText"), component.property("helpTextEn"))));
        String source = page.text(node, locale.pick(component.property("source"), component.property("sourceEn")));
        add(texts, source == null ? null : Words.SOURCE.in(locale, source));
        return texts;
    }

    private static void add(List<String> texts, String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    void inWords(Node node) {
        if (node.component.isMoney()) {
            String words = Yuan.inWords(node.value);
            html.open("output", "class", "form-hint d-block", "id", node.domId() + "-words", "for", node.domId());
            html.text(words.isEmpty() ? "" : Words.IN_WORDS.in(locale, words));
            html.close("output");
        }
    }

    void findings(Node node) {
        if (!hasFindings(node)) {
            return;
        }
        html.open("div", "id", node.domId() + "-error");
        for (FieldError error : page.state().errorsAt(node)) {
            html.open("div", "class", "invalid-feedback d-block");
            html.element("span", Words.ERROR.in(locale), "class", "visually-hidden");
            html.text(error.message()).close("div");
        }
        for (FieldError warning : node.warnings) {
            String message = Words.WARNING.in(locale) + warning.message();
            html.element("div", message, "class", "form-hint text-warning-emphasis");
        }
        html.close("div");
    }

    private boolean hasFindings(Node node) {
        return page.isWrong(node) || (page.state().showsErrors() && !node.warnings.isEmpty());
    }
}
