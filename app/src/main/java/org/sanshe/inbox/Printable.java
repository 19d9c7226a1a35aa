package org.sanshe.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.forms.FormState;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.letters.Letters;

/**
 * 可打印: what is handed in may end up in an official letter, and a letter must not lose a character; so one that the
 * packaged fonts lack is refused at its field, with the character named.
 */
final class Printable {

    private Printable() {}

    /**
     * Checks every text of a form.
     *
     * @throws FormRejected with a message at each field concerned
     */
    static void check(FormState state) {
        var found = new LinkedHashMap<String, String>();
        collect("", state.values(), found);
        if (found.isEmpty()) return;
        var messages = new LinkedHashMap<String, String>();
        found.forEach((path, characters) -> messages.putAll(InvalidInput.at(
                        path,
                        "“" + characters + "”无法印在公文上,请改用常用字或在括号中注明部件。",
                        "“" + characters + "” cannot be printed in a letter. Write it with other characters.")
                .fieldErrors()));
        throw new FormRejected(state, new InvalidInput(messages));
    }

    private static void collect(String path, Object value, Map<String, String> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, v) -> collect(path.isEmpty() ? String.valueOf(key) : path + "." + key, v, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) collect(path + "[" + i + "]", list.get(i), found);
        } else if (value instanceof String text) {
            var missing = Letters.unprintable(text.replace("\r\n", "\n").replace('\t', ' '));
            if (!missing.isEmpty()) found.put(path, shown(missing));
        }
    }

    /** A character that cannot be seen is named by its number. */
    private static String shown(List<String> characters) {
        var text = new StringBuilder();
        for (String character : characters) {
            int point = character.codePointAt(0);
            boolean visible = Character.isDefined(point)
                    && !Character.isISOControl(point)
                    && Character.getType(point) != Character.FORMAT
                    && Character.getType(point) != Character.SURROGATE;
            text.append(visible ? character : "U+%04X".formatted(point));
        }
        return text.toString();
    }
}
