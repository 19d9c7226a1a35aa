package org.sanshe.party;

import java.text.Normalizer;
import java.util.Locale;

/**
 * 名称: a name as shown and the key by which two spellings are the same name. Full-width and half-width, invisible and
 * direction-changing characters make no difference.
 *
 * @param shown what people read
 * @param key what must be unique
 */
record PartyName(String shown, String key) {

    static final int MAX_LENGTH = 200;

    /**
     * Cleans a name.
     *
     * @param raw what was typed, may be null
     * @return never null; {@code shown} is empty when nothing readable was typed
     */
    static PartyName of(String raw) {
        if (raw == null) {
            return new PartyName("", "");
        }
        // control, format (zero-width, bidi), private and unassigned characters: nobody can see them
        String visible = Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("[\\p{C}&&[^\\s]]", "");
        String shown = visible.replaceAll("[\\s\\p{Z}]+", " ").strip();
        String key = shown.replace(" ", "").toLowerCase(Locale.ROOT);
        // brackets around a place name look right only in full width between Chinese characters
        boolean chinese =
                shown.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return new PartyName(chinese ? shown.replace('(', '（').replace(')', '）') : shown, key);
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }
}
