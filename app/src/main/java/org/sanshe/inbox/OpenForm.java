package org.sanshe.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
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

    /** The form as it opens, before anything is typed. */
    FormState fresh(Locale locale) {
        FormState opened = schema.open(stored, locale);
        Followed followed = follows.apply(opened.values());
        return followed == Followed.NOTHING ? opened : schema.open(with(followed), locale);
    }

    /** The form filled, with what follows from it. */
    FormState fill(Filling filling) {
        FormState typed = filling.fill(schema, stored);
        Followed followed = follows.apply(typed.values());
        if (followed == Followed.NOTHING) return typed;
        FormState state = filling.fill(schema, with(followed));
        boolean wrong = !state.isListAction() && !followed.problems().isEmpty();
        return wrong ? state.refusedFor(followed.problems()) : state;
    }

    private Map<String, Object> with(Followed followed) {
        var all = new HashMap<>(stored);
        all.putAll(followed.values());
        return all;
    }
}
