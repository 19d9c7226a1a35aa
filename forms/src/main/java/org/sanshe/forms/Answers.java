package org.sanshe.forms;

import java.util.List;

/** What was answered, to read: a description list with a heading for every group and row. */
final class Answers {

    private final FormState state;
    private final FormSchema schema;
    private final Locale locale;
    private final FormHtml.Options options;
    private boolean inList;

    Answers(FormState state, FormHtml.Options options) {
        this.state = state;
        this.schema = state.schema();
        this.locale = state.locale();
        this.options = options;
    }

    String html() {
        Html html = new Html();
        html.open("div", "class", "answers", "lang", locale.tag());
        nodes(state.nodes(), html);
        end(html);
        return html.close("div").toString();
    }

    private void nodes(List<Node> nodes, Html html) {
        for (Node node : nodes) {
            if (node.hidden || node.component.type == Component.Type.EXPRESSION) {
                continue;
            }
            switch (node.component.type.kind) {
                case INPUT -> answer(node, html);
                case BOX -> box(node, html);
                case SHOWN -> shown(node, html);
            }
        }
    }

    private void shown(Node node, Html html) {
        Component.Type type = node.component.type;
        if (type == Component.Type.TABLE) {
            end(html);
            new Shows(state, options, html).table(node, false);
        } else if (type == Component.Type.DOCUMENTPREVIEW) {
            end(html);
            new Shows(state, options, html).show(node);
        }
    }

    private void box(Node node, Html html) {
        end(html);
        String label = Labels.text(node, schema, node.component.label(locale));
        if (label != null && !label.isBlank()) {
            html.element("h3", label, "class", "h4 mt-3");
        }
        if (!node.isList()) {
            nodes(node.children, html);
        }
        for (int i = 0; i < node.rows.size(); i++) {
            end(html);
            html.element("h4", Words.ROW.in(locale, i + 1), "class", "h5 mt-2");
            nodes(node.rows.get(i).children(), html);
        }
        if (node.isList() && node.rows.isEmpty()) {
            html.element("p", Words.NO_ROWS.in(locale), "class", "text-secondary");
        }
        end(html);
    }

    private void answer(Node node, Html html) {
        if (!inList) {
            html.open("dl", "class", "row");
            inList = true;
        }
        String label = Labels.of(node, schema, locale);
        html.element("dt", label, "class", "col-sm-4");
        html.open("dd", "class", "col-sm-8");
        value(node, html);
        if (node.component.isMoney() && !Yuan.inWords(node.value).isEmpty()) {
            html.element("div", Words.IN_WORDS.in(locale, Yuan.inWords(node.value)), "class", "text-secondary");
        }
        if (options.changeUrl() != null && node.isEditable()) {
            html.text(" ").open("a", "href", options.changeUrl() + "#" + node.domId());
            html.text(Words.CHANGE.in(locale))
                    .element("span", " " + label, "class", "visually-hidden")
                    .close("a");
        }
        html.close("dd");
    }

    private void end(Html html) {
        if (inList) {
            html.close("dl");
            inList = false;
        }
    }

    /** One value as people read it. */
    void value(Node node, Html html) {
        Object value = node.value;
        if (value instanceof Boolean yes) {
            html.text((yes ? Words.YES : Words.NO).in(locale));
        } else if (value == null || "".equals(value) || (value instanceof List<?> list && list.isEmpty())) {
            html.element("span", Words.NOT_GIVEN.in(locale), "class", "text-secondary");
        } else if (node.component.type == Component.Type.FILEPICKER) {
            files(value instanceof List<?> list ? list : List.of(value), html);
        } else if (node.component.type.hasOptions()) {
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            html.text(String.join(
                    locale.pick("、", ", "),
                    values.stream().map(each -> label(node, each)).toList()));
        } else if (node.component.type == Component.Type.DATETIME) {
            html.text(schema.dates().show(node.component, (String) value));
        } else if (node.component.type == Component.Type.TEXTAREA) {
            lines((String) value, html);
        } else {
            html.text(node.component.isMoney() ? Numbers.grouped(value) : Template.print(value))
                    .text(unit(node));
        }
    }

    private String unit(Node node) {
        Object unit = Json.map(node.component.json.get("appearance")).get("suffixAdorner");
        String text = unit == null ? null : Labels.text(node, schema, unit.toString());
        return text == null || text.isBlank() ? "" : " " + text;
    }

    private static void lines(String text, Html html) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.open("br");
            }
            html.text(lines[i]);
        }
    }

    private void files(List<?> files, Html html) {
        for (Object file : files) {
            html.open("div");
            file((String) file, options, html);
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
