package org.sanshe.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanshe.forms.FormSchema;
import org.sanshe.forms.FormState;
import org.sanshe.forms.Locale;

/**
 * 打开的表单: a form and what it opens with.
 *
 * @param stored prefilled and read-only values, from the application and never from the request
 * @param follows what follows from what is typed
 */
public record OpenForm(FormSchema schema, Map<String, Object> stored, Function<Map<String, Object>, Followed> follows) {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)\\]");

    /** The form as it opens, before anything is typed. */
    FormState fresh(Locale locale) {
        FormState opened = schema.open(stored, locale);
        Followed followed = follows.apply(readable(opened));
        return followed == Followed.NOTHING ? opened : schema.open(with(followed), locale);
    }

    /** The form filled, with what follows from it. */
    FormState fill(Filling filling) {
        FormState typed = filling.fill(schema, stored);
        Followed followed = follows.apply(readable(typed));
        if (followed == Followed.NOTHING) return typed;
        FormState state = filling.fill(schema, with(followed));
        boolean wrong = !state.isListAction() && !followed.problems().isEmpty();
        return wrong ? state.refusedFor(followed.problems()) : state;
    }

    /** What was typed, without what is wrong: nothing follows from an amount that is none. */
    private static Map<String, Object> readable(FormState state) {
        Map<String, Object> values = state.values();
        state.errors().forEach(e -> clear(values, e.path()));
        return values;
    }

    private static void clear(Object within, String path) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        Matcher row = ROW.matcher(head);
        boolean isRow = row.matches();
        Object inside = within instanceof Map<?, ?> map ? map.get(isRow ? row.group(1) : head) : null;
        if (isRow) {
            int i = Integer.parseInt(row.group(2));
            inside = inside instanceof List<?> rows && i < rows.size() ? rows.get(i) : null;
        }
        if (dot >= 0) clear(inside, path.substring(dot + 1));
        else if (!isRow && within instanceof Map<?, ?> map) map.remove(head);
    }

    private Map<String, Object> with(Followed followed) {
        var all = new HashMap<>(stored);
        all.putAll(followed.values());
        return all;
    }
}
