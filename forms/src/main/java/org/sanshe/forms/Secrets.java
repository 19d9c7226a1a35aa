package org.sanshe.forms;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 秘密字段: fields whose key begins with {@code secret}, for example a passphrase. They are typed unseen, shown again by
 * no page, and kept nowhere; only the one who handles the submission gets them. Being known by the name alone, they are
 * left out even where the form is not at hand.
 */
public final class Secrets {

    private static final String PREFIX = "secret";

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
}
