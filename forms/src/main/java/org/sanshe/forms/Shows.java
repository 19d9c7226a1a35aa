package org.sanshe.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Components that hold no value: texts, pictures, frames, tables, previews. */
final class Shows {

    private static final String[][] SANDBOX = {
        {"allowScripts", "allow-scripts"},
        {"allowSameOrigin", "allow-same-origin"},
        {"allowForms", "allow-forms"},
        {"allowModals", "allow-modals"},
        {"allowPopups", "allow-popups"},
        {"allowTopNavigation", "allow-top-navigation"}
    };
    private static final String[] PERMISSIONS = {"fullscreen", "geolocation", "camera", "microphone"};
    private static final int PAGE = 10;

    private final Page page;
    private final Html html;
    private final Feel feel;

    Shows(Page page) {
        this.page = page;
        this.html = page.html();
        this.feel = page.schema().feel();
    }

    void show(Node node) {
        Component component = node.component;
        switch (component.type) {
            case TEXT -> block(Safe.markdown(feel, source(component, "text", "textEn"), node.scope));
            case HTML -> block(Safe.html(feel, source(component, "content", "contentEn"), node.scope));
            case IMAGE -> image(node);
            case IFRAME -> frame(node);
            case SPACER -> // the height is data of the form, and styles are not allowed inline
                html.open("svg", "width", "1", "height", "" + component.number("height", 60), "aria-hidden", "true")
                        .close("svg");
            case SEPARATOR -> html.open("hr");
            case BUTTON -> button(node);
            case TABLE -> table(node, true);
            case DOCUMENTPREVIEW -> documents(node);
            default -> throw new IllegalStateException(component.type());
        }
    }

    private String source(Component component, String zh, String en) {
        String text = page.locale().pick(component.text(zh), component.property(en));
        return text == null ? "" : text;
    }

    private void block(Safe.Markup markup) {
        html.open("div", "class", "markdown mb-3").clean(markup).close("div");
    }

    private String text(Node node, String name) {
        return page.text(node, node.component.text(name));
    }

    private void image(Node node) {
        String source = Safe.image(text(node, "source"));
        String alt = text(node, "alt");
        if (source != null) {
            html.open(
                    "img", "src", source, "alt", alt == null ? "" : alt, "class", "img-fluid mb-3", "loading", "lazy");
        }
    }

    private void frame(Node node) {
        String source = Safe.frame(text(node, "url"));
        if (source == null) {
            return;
        }
        Map<String, Object> security = Json.map(node.component.json.get("security"));
        List<String> sandbox = new ArrayList<>();
        for (String[] each : SANDBOX) {
            if (Boolean.TRUE.equals(security.get(each[0]))) {
                sandbox.add(each[1]);
            }
        }
        List<String> allow = new ArrayList<>();
        for (String each : PERMISSIONS) {
            if (Boolean.TRUE.equals(security.get(each))) {
                allow.add(each);
            }
        }
        html.open(
                "iframe",
                "src",
                source,
                "title",
                page.label(node),
                "class",
                "w-100 mb-3",
                "height",
                "" + node.component.number("height", 300),
                "loading",
                "lazy",
                "referrerpolicy",
                "no-referrer",
                "sandbox",
                String.join(" ", sandbox),
                "allow",
                allow.isEmpty() ? null : String.join("; ", allow));
        html.close("iframe");
    }

    private void button(Node node) {
        boolean reset = "reset".equals(node.component.text("action"));
        html.element(
                "button",
                page.label(node),
                "type",
                reset ? "reset" : "submit",
                "class",
                reset ? "btn mb-3" : "btn btn-primary mb-3");
    }

    private Object data(Node node, String name) {
        Object source = node.component.json.get(name);
        return source instanceof String text ? feel.evaluate(text, node.scope.context()) : source;
    }

    /** Page by page while filling in, whole among the answers. */
    void table(Node node, boolean paged) {
        List<?> rows = Json.list(data(node, "dataSource"));
        Object computed = data(node, "columnsExpression");
        List<?> columns = Json.list(computed == null ? node.component.json.get("columns") : computed);
        int size = paged ? Math.max(1, node.component.number("rowCount", PAGE)) : Math.max(1, rows.size());
        int pages = Math.max(1, (rows.size() + size - 1) / size);
        int shown = Math.min(node.page, pages);
        html.open("div", "class", "table-responsive mb-3", "id", paged ? node.domId() : null);
        html.open("table", "class", "table table-vcenter stacked");
        String label = page.text(node, node.component.label(page.locale()));
        if (label != null) {
            html.element("caption", label, "class", "caption-top");
        }
        html.open("thead").open("tr");
        columns.forEach(column -> html.element("th", heading(column), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (Object row : rows.subList((shown - 1) * size, Math.min(shown * size, rows.size()))) {
            html.open("tr");
            for (Object column : columns) {
                html.element("td", cell(row, column), "data-label", heading(column));
            }
            html.close("tr");
        }
        if (rows.isEmpty()) {
            html.open("tr").element("td", Words.NO_ROWS.in(page.locale()), "colspan", "" + Math.max(1, columns.size()));
            html.close("tr");
        }
        html.close("tbody").close("table");
        if (pages > 1) {
            pager(node.component.id(), shown, pages);
        }
        html.close("div");
    }

    private String heading(Object column) {
        Map<String, Object> map = Json.map(column);
        Object label = page.locale() == Locale.EN && map.get("labelEn") != null ? map.get("labelEn") : map.get("label");
        return label == null ? String.valueOf(map.get("key")) : label.toString();
    }

    private String cell(Object row, Object column) {
        Object value = Json.get(Json.map(row), String.valueOf(Json.map(column).get("key")));
        return value instanceof Boolean yes ? (yes ? Words.YES : Words.NO).in(page.locale()) : Template.print(value);
    }

    private void pager(String id, int shown, int pages) {
        page.hidden("_page:" + id, String.valueOf(shown));
        if (shown > 1) {
            String previous = Words.PREVIOUS.in(page.locale());
            page.listButton("page:" + id + ":" + (shown - 1), previous, previous, "btn btn-sm");
        }
        html.element("span", Words.PAGE.in(page.locale(), shown, pages), "class", "mx-2");
        if (shown < pages) {
            String next = Words.NEXT.in(page.locale());
            page.listButton("page:" + id + ":" + (shown + 1), next, next, "btn btn-sm");
        }
    }

    private void documents(Node node) {
        html.open("div", "class", "mb-3", "id", node.domId());
        String label = page.text(node, node.component.label(page.locale()));
        if (label != null) {
            html.element("div", label, "class", "form-label");
        }
        for (Object document : Json.list(data(node, "dataSource"))) {
            document(node, Json.map(document));
        }
        html.close("div");
    }

    private void document(Node node, Map<String, Object> document) {
        Map<String, Object> metadata = Json.map(document.get("metadata"));
        String name = Template.print(
                metadata.get("fileName") == null ? document.get("documentId") : metadata.get("fileName"));
        String type = Template.print(metadata.get("contentType"));
        Object endpoint = document.get("endpoint");
        String address = Safe.link(
                endpoint == null
                        ? page.options().fileUrl().apply(Template.print(document.get("documentId")))
                        : Template.plain(feel, endpoint.toString(), node.scope));
        html.open("figure", "class", "mb-3");
        String height = "" + node.component.number("maxHeight", 500);
        if (address != null && type.startsWith("image/")) {
            html.open("img", "src", address, "alt", name, "class", "img-fluid", "loading", "lazy");
        } else if (address != null && type.equals("application/pdf") && address.startsWith("/")) {
            html.open("iframe", "src", address, "title", name, "class", "w-100", "height", height, "loading", "lazy");
            html.close("iframe");
        }
        html.open("figcaption");
        if (address == null) {
            html.text(name);
        } else {
            html.element("a", name, "href", address, "target", "_blank", "rel", "noopener");
        }
        html.close("figcaption").close("figure");
    }
}
