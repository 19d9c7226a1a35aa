package org.sanshe.inbox;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** 二元切分: every two neighbouring characters of a text, so that even two Chinese characters can be searched. */
public final class Bigrams {

    private Bigrams() {}

    /** The pairs of all the texts, lower case, width folded; for the index and the query alike. */
    public static String[] of(String... texts) {
        Set<String> pairs = new LinkedHashSet<>();
        for (String text : texts) {
            if (text == null) continue;
            for (String word : fold(text).split("[\\s\\p{Punct}\\p{IsPunctuation}]+")) {
                int[] points = word.codePoints().toArray();
                for (int i = 0; i + 1 < points.length; i++) pairs.add(new String(points, i, 2));
                if (points.length == 1) pairs.add(word);
            }
        }
        pairs.remove("");
        return pairs.toArray(new String[0]);
    }

    /** True when a search text is long enough to be looked up. */
    public static boolean searchable(String text) {
        return text != null && Arrays.stream(of(text)).anyMatch(p -> !p.isEmpty());
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
