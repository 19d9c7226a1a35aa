package org.sanshe.forms;

import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression written for JavaScript, as the format's {@code pattern} is; matches anywhere in the text. */
final class JsPattern {

    private static final String SPACE = "\\s\\u00a0\\ufeff\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
    private static final ConcurrentHashMap<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private JsPattern() {}

    /** The pattern, or null if there is none. */
    static Pattern of(Object source) {
        return source instanceof String text && !text.isEmpty()
                ? COMPILED.computeIfAbsent(text, JsPattern::compile)
                : null;
    }

    private static Pattern compile(String source) {
        try {
            return Pattern.compile(translate(source));
        } catch (PatternSyntaxException e) {
            throw new FormError("无法使用的 pattern:" + source, "unusable pattern: " + e.getDescription(), e);
        }
    }

    static String translate(String source) {
        StringBuilder out = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                i = escape(source, i + 1, inClass, out);
            } else if (inClass) {
                inClass = c != ']';
                out.append(c == '[' || c == '&' ? "\\" + c : String.valueOf(c));
            } else if (c == '[') {
                if (source.startsWith("[^]", i) || source.startsWith("[]", i)) {
                    out.append(source.charAt(i + 1) == '^' ? "[\\s\\S]" : "(?!)");
                    i += source.charAt(i + 1) == '^' ? 2 : 1;
                } else {
                    inClass = true;
                    out.append(c);
                }
            } else if (c == '$') {
                out.append("\\z");
            } else if (c == '{' && !source.substring(i).matches("(?s)\\{\\d+(,\\d*)?\\}.*")) {
                out.append("\\{");
            } else if (source.startsWith("(?<", i) && !source.startsWith("(?<=", i) && !source.startsWith("(?<!", i)) {
                int end = source.indexOf('>', i);
                out.append("(?<").append(name(source.substring(i + 3, end))).append('>');
                i = end;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int escape(String source, int i, boolean inClass, StringBuilder out) {
        char c = source.charAt(i);
        if (c == 's') {
            out.append(inClass ? SPACE : "[" + SPACE + "]");
        } else if (c == 'S' && !inClass) {
            out.append("[^").append(SPACE).append(']');
        } else if (c == 'v') {
            out.append("\\x0B");
        } else if (c == '0') {
            out.append("\\x00");
        } else if (c == 'b' && inClass) {
            out.append("\\x08");
        } else if (c == 'k' && source.startsWith("<", i + 1) && source.indexOf('>', i) > 0) {
            int end = source.indexOf('>', i);
            out.append("\\k<").append(name(source.substring(i + 2, end))).append('>');
            return end;
        } else if ("bBdDSwWtnrfcxu".indexOf(c) >= 0 || (c >= '1' && c <= '9')) {
            out.append('\\').append(c);
        } else if (Character.isLetter(c)) {
            out.append(c);
        } else {
            out.append('\\').append(c);
        }
        return i;
    }

    /** Java allows ASCII letters and digits only. */
    private static String name(String name) {
        StringBuilder ascii = new StringBuilder("g");
        name.codePoints().forEach(c -> ascii.append(Integer.toString(c, 36)));
        return ascii.toString();
    }
}
