package org.sanshe.forms;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Text with {@code {{expression}}}, {@code {{#if c}}…{{/if}}} and {@code {{#loop list}}…{{/loop}}}. */
final class Template {

    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}", Pattern.DOTALL);

    private final Feel feel;
    private final UnaryOperator<String> escape;

    Template(Feel feel, UnaryOperator<String> escape) {
        this.feel = feel;
        this.escape = escape;
    }

    /** Plain text of a label or the like: an expression, a template, or itself; null stays null. */
    static String plain(Feel feel, String source, Scope scope) {
        if (source == null) {
            return null;
        }
        if (Feel.isExpression(source)) {
            return print(feel.evaluate(source, scope.context()));
        }
        return source.contains("{{")
                ? new Template(feel, UnaryOperator.identity()).fill(source, scope.context())
                : source;
    }

    String fill(String source, Map<String, Object> context) {
        StringBuilder out = new StringBuilder();
        fill(source, context, out);
        return out.toString();
    }

    private void fill(String source, Map<String, Object> context, StringBuilder out) {
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf("{{", at);
            int close = open < 0 ? -1 : source.indexOf("}}", open);
            if (close < 0) {
                out.append(source, at, source.length());
                return;
            }
            out.append(source, at, open);
            String tag = source.substring(open + 2, close).strip();
            at = close + 2;
            String block = tag.startsWith("#if ") ? "if" : tag.startsWith("#loop ") ? "loop" : null;
            if (block == null) {
                out.append(escape.apply(print(feel.evaluate(tag, context))));
                continue;
            }
            int end = endOf(block, source, at);
            String body = source.substring(at, end < 0 ? source.length() : end);
            Object value = feel.evaluate(tag.substring(block.length() + 2), context);
            if (block.equals("if") && Boolean.TRUE.equals(value)) {
                fill(body, context, out);
            } else if (block.equals("loop")) {
                for (Object item : Json.list(value)) {
                    fill(body, inside(context, item), out);
                }
            }
            at = end < 0 ? source.length() : source.indexOf("}}", end) + 2;
        }
    }

    /** Where the block's closing tag begins, blocks of the same kind inside it skipped; -1 if it is never closed. */
    private static int endOf(String block, String source, int from) {
        int depth = 1;
        for (int open = source.indexOf("{{", from); open >= 0; open = source.indexOf("{{", open + 2)) {
            String tag = source.substring(open + 2).stripLeading();
            if (tag.startsWith("#" + block + " ")) {
                depth++;
            } else if (tag.startsWith("/" + block) && --depth == 0) {
                return source.indexOf("}}", open) < 0 ? -1 : open;
            }
        }
        return -1;
    }

    private static Map<String, Object> inside(Map<String, Object> context, Object item) {
        Map<String, Object> inner = new HashMap<>(context);
        Json.map(item).forEach(inner::put);
        inner.put("this", item);
        inner.put("_this_", item);
        inner.put("parent", context);
        inner.put("_parent_", context);
        return inner;
    }

    /** The expressions that stand in a text, those of its blocks too. */
    static List<String> expressions(String source) {
        return TAG.matcher(source)
                .results()
                .map(tag -> tag.group(1).strip().replaceFirst("^#(if|loop) ", ""))
                .filter(expression -> !expression.startsWith("/"))
                .toList();
    }

    /** How a value reads inside a text. */
    static String print(Object value) {
        if (value == null) {
            return "";
        }
        BigDecimal number = value instanceof Number ? Numbers.of(value) : null;
        if (number != null) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(Template::print).toList());
        }
        return value instanceof Map<?, ?> map ? Json.write(map) : value.toString();
    }
}
