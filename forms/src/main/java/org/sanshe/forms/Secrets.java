package org.sanshe.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 秘密字段: fields whose key begins with {@code secret}, for example a passphrase. They are typed unseen, shown again by
 * no page, and kept nowhere; only the one who handles the submission gets them. Being known by the name alone, they are
 * left out even where the form is not at hand.
 *
 * <p>公民身份号码: fields called {@code residentId}, in rows too, are kept with their middle hidden.
 */
public final class Secrets {

    private static final String PREFIX = "secret";
    private static final String RESIDENT_ID = "residentId";
    private static final int FIRST = 6;
    private static final int LAST = 2;

    private Secrets() {}

    /** Whether a field of this key, or with this path, is secret. */
    public static boolean isSecret(String key) {
        return key != null && key.startsWith(PREFIX);
    }

    /** The same without what is secret. */
    public static <V> Map<String, V> without(Map<String, V> values) {
        var kept = new LinkedHashMap<>(values);
        kept.keySet().removeIf(Secrets::isSecret);
        return kept;
    }

    /** What may be kept of what was typed: the same without what is secret, identity numbers with their middle hidden. */
    public static Map<String, Object> kept(Map<String, Object> values) {
        Map<String, Object> kept = without(values);
        kept.replaceAll(Secrets::masked);
        return kept;
    }

    /** An identity number as it may be shown: six first and two last characters, the rest hidden. */
    public static String mask(String number) {
        String bare = number.strip();
        int hidden = bare.length() - FIRST - LAST;
        return hidden <= 0
                ? "*".repeat(bare.length())
                : bare.substring(0, FIRST) + "*".repeat(hidden) + bare.substring(FIRST + hidden);
    }

    private static Object masked(String key, Object value) {
        if (value instanceof List<?> rows)
            return rows.stream().map(row -> masked(key, row)).toList();
        if (value instanceof Map<?, ?> row) {
            var kept = new LinkedHashMap<String, Object>();
            row.forEach((k, v) -> kept.put(String.valueOf(k), masked(String.valueOf(k), v)));
            return kept;
        }
        return RESIDENT_ID.equals(key) && value instanceof String number ? mask(number) : value;
    }
}
