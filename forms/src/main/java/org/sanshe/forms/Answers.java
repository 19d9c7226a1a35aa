package org.sanshe.forms;

import java.util.List;

/** What was answered, to read: a description list with a heading for every group and row. */
final class Answers {

    private final Page page;
    private final Html html;
    private final Locale locale;
    private boolean inList;
    private String step;

    Answers(Page page) {
        this.page = page;
        this.html = page.html();
        this.locale = page.locale();
    }

    void write() {
        html.open("div", "class", "answers", "lang", locale.tag());
        for (Node node : page.state().nodes()) {
            step = node.component.id();
            nodes(List.of(node));
        }
        end();
        html.close("div");
    }

    private void nodes(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.hidden || node.component.isSecret() || node.component.type == Component.Type.EXPRESSION) {
                continue;
            }
            switch (node.component.type.kind) {
                case INPUT -> answer(node);
                case BOX -> box(node);
                case SHOWN -> shown(node);
            }
        }
    }

    private void shown(Node node) {
        Component.Type type = node.component.type;
        if (type == Component.Type.TABLE) {
            end();
            new Shows(page).table(node, false);
        } else if (type == Component.Type.DOCUMENTPREVIEW) {
            end();
            new Shows(page).show(node);
        }
    }

    private void box(Node node) {
        end();
        String label = page.text(node, node.component.label(locale));
        if (label != null) {
            html.element("h3", label, "class", "h4 mt-3");
        }
        if (!node.isList()) {
            nodes(node.children);
        }
        for (int i = 0; i < node.rows.size(); i++) {
            end();
            html.element("h4", Words.ROW.in(locale, i + 1), "class", "h5 mt-2");
            nodes(node.rows.get(i).children());
        }
        if (node.isList() && node.rows.isEmpty()) {
            html.element("p", Words.NO_ROWS.in(locale), "class", "text-secondary");
        }
        end();
    }

    private void answer(Node node) {
        if (!inList) {
            html.open("dl", "class", "row");
            inList = true;
        }
        String label = page.label(node);
        html.element("dt", label, "class", "col-sm-4");
        html.open("dd", "class", "col-sm-8");
        value(node);
        if (node.component.isMoney() && !Yuan.inWords(node.value).isEmpty()) {
            html.element("div", Words.IN_WORDS.in(locale, Yuan.inWords(node.value)), "class", "text-secondary");
        }
        if (page.options().changeUrl() != null && node.isEditable()) {
            String url = page.options().changeUrl();
            String at = page.schema().isStepped() ? (url.contains("?") ? "&" : "?") + "_at=" + step : "";
            html.text(" ").open("a", "href", url + at + "#" + node.domId());
            html.text(Words.CHANGE.in(locale))
                    .element("span", " " + label, "class", "visually-hidden")
                    .close("a");
        }
        html.close("dd");
    }

    private void end() {
        if (inList) {
            html.close("dl");
            inList = false;
        }
    }

    /** One value as people read it. */
    void value(Node node) {
        Object value = node.value;
        if (value instanceof Boolean yes) {
            html.text((yes ? Words.YES : Words.NO).in(locale));
        } else if (value == null || "".equals(value) || (value instanceof List<?> list && list.isEmpty())) {
            html.element("span", Words.NOT_GIVEN.in(locale), "class", "text-secondary");
        } else if (node.component.type == Component.Type.FILEPICKER) {
            files(value instanceof List<?> list ? list : List.of(value));
        } else if (node.component.type.hasOptions()) {
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            html.text(String.join(
                    locale.pick("、", ", "),
                    values.stream().map(each -> label(node, each)).toList()));
        } else if (node.component.type == Component.Type.DATETIME) {
            html.text(page.schema().dates().show(node.component, (String) value));
        } else if (node.component.type == Component.Type.TEXTAREA) {
            lines((String) value);
        } else {
            html.text(node.component.isMoney() ? Numbers.grouped(value) : Template.print(value))
                    .text(unit(node));
        }
    }

    private String unit(Node node) {
        String text = page.text(node, node.component.adorner("suffixAdorner", page.locale()));
        return text == null ? "" : " " + text;
    }

    private void lines(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.open("br");
            }
            html.text(lines[i]);
        }
    }

    private void files(List<?> files) {
        for (Object file : files) {
            html.open("div");
            file((String) file, page.options(), html);
            html.close("div");
        }
    }

    static void file(String reference, FormHtml.Options options, Html html) {
        String name = options.fileName().apply(reference);
        String address = Safe.link(options.fileUrl().apply(reference));
        if (address == null) {
            html.text(name == null ? reference : name);
        } else {
            html.element("a", name == null ? reference : name, "href", address);
        }
    }

    private static String label(Node node, Object value) {
        Option option = Option.find(node.options, value);
        return option == null ? Template.print(value) : option.label();
    }
}
