package org.sanshe.letters;

import java.util.List;

/** 网页 the content as one escaped article for the public page: no script, no style, no attribute from outside. */
final class HtmlPrinter {
    private final StringBuilder html = new StringBuilder();
    private boolean chapters;

    static String print(Letter letter, Stamp stamp, List<Block> blocks) {
        HtmlPrinter printer = new HtmlPrinter();
        printer.html.append("<article class=\"letter\" lang=\"zh-CN\">\n");
        if (letter.style() == Style.NOTICE) {
            printer.element("p", "letter-issuer", stamp.issuer());
        }
        printer.element("p", "letter-number", stamp.documentNo());
        blocks.forEach(printer::block);
        return printer.html.append("</article>\n").toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Title title) {
            element("h1", "letter-title", title.text());
        } else if (block instanceof Block.Addressee addressee) {
            element("p", "letter-addressee", addressee.text());
        } else if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Pairs pairs) {
            html.append("<table class=\"letter-pairs\"><tbody>\n");
            for (Block.Pair pair : pairs.pairs()) {
                html.append("<tr><th scope=\"row\">")
                        .append(escape(pair.label()))
                        .append("</th><td>");
                html.append(escape(pair.value())).append("</td></tr>\n");
            }
            html.append("</tbody></table>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Radar radar) {
            html.append(RadarSvg.of(radar, HtmlPrinter::escape));
        } else if (block instanceof Block.Signatures signatures) {
            html.append("<div class=\"letter-signatures\">\n");
            for (Block.Signatory signatory : signatures.signatories()) {
                element("p", "letter-signatory", String.join("\n", signatory.lines()));
            }
            html.append("</div>\n");
        }
    }

    /** Headings of a document with chapters stand one level lower. */
    private void heading(Block.Heading heading) {
        chapters |= heading.level() == 0;
        boolean chapter = heading.level() == 0;
        element(chapters && !chapter ? "h3" : "h2", chapter ? "letter-chapter" : "letter-heading", heading.text());
    }

    private void paragraph(Block.Paragraph paragraph) {
        html.append("<p class=\"letter-paragraph\">");
        if (!paragraph.lead().isEmpty()) {
            html.append("<b>").append(escape(paragraph.lead())).append("</b>");
        }
        html.append(escape(paragraph.text())).append("</p>\n");
    }

    private void table(Block.Table table) {
        html.append("<table class=\"letter-table\">");
        if (!table.caption().isEmpty()) {
            html.append("<caption>").append(escape(table.caption())).append("</caption>");
        }
        html.append("<thead><tr>");
        for (Block.Column column : table.columns()) {
            html.append("<th scope=\"col\">").append(escape(column.heading())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(table.columns().get(i).figures() ? "<td class=\"letter-figures\">" : "<td>");
                html.append(escape(row.get(i))).append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void element(String tag, String cssClass, String text) {
        html.append('<').append(tag).append(" class=\"").append(cssClass).append("\">");
        html.append(escape(text)).append("</").append(tag).append(">\n");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n' -> escaped.append("<br>");
                default -> escaped.append(text.charAt(i));
            }
        }
        return escaped.toString();
    }
}
