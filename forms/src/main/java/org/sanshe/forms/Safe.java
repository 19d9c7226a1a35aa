package org.sanshe.forms;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Makes markup of forms harmless: Markdown and HTML pass an allow list without scripts, styles and frames. */
final class Safe {

    private static final Pattern DATA_IMAGE = Pattern.compile("data:image/(png|jpeg|gif|webp|svg\\+xml)[;,].*");
    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).softbreak("<br>").build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "s",
                    "del",
                    "sub",
                    "sup",
                    "small",
                    "code",
                    "pre",
                    "blockquote",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "caption",
                    "div",
                    "span",
                    "a",
                    "img")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("target")
            .matching(true, "_blank")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("src", "alt", "width", "height")
            .onElements("img")
            .allowAttributes("class")
            .matching(Pattern.compile("[A-Za-z0-9_ -]{1,200}"))
            .globally()
            .allowAttributes("colspan", "rowspan", "scope")
            .onElements("td", "th")
            .toFactory();

    private Safe() {}

    /** Markup that has passed the sanitiser. */
    static final class Markup {
        private final String html;

        private Markup(String html) {
            this.html = html;
        }

        String html() {
            return html;
        }
    }

    /** A text component: template, then Markdown; values put into it stand there literally. */
    static Markup markdown(Feel feel, String source, Scope scope) {
        String text = fill(feel, source, scope, Safe::asMarkdownText);
        return new Markup(POLICY.sanitize(RENDERER.render(MARKDOWN.parse(text))));
    }

    /** An html component: values put into it are escaped first. */
    static Markup html(Feel feel, String source, Scope scope) {
        return new Markup(POLICY.sanitize(fill(feel, source, scope, Safe::asHtmlText)));
    }

    private static String fill(Feel feel, String source, Scope scope, java.util.function.UnaryOperator<String> escape) {
        Map<String, Object> context = scope.context();
        return Feel.isExpression(source)
                ? Template.print(feel.evaluate(source, context))
                : new Template(feel, escape).fill(source, context);
    }

    private static String asMarkdownText(String value) {
        return value.replaceAll("([\\\\`*_{}\\[\\]()#+.!|<>&~\"'-])", "\\\\$1").replaceAll("\\s*\n\\s*", "  \n");
    }

    private static String asHtmlText(String value) {
        return new Html().text(value).toString();
    }

    /** The address of an image if it is one of the web or an inline picture, else null. */
    static String image(String source) {
        boolean allowed = source != null
                && (source.matches("(?i)https?://.*")
                        || DATA_IMAGE
                                .matcher(source.toLowerCase(java.util.Locale.ROOT))
                                .matches());
        return allowed ? source : null;
    }

    /** An address to follow: of the web or of this application. */
    static String link(String source) {
        return source != null && source.matches("(?i)(https?://|/(?![/\\\\])).*") ? source : null;
    }

    /** The address of a frame: https only. */
    static String frame(String source) {
        return source != null && source.matches("(?i)https://.*") ? source : null;
    }
}
