package org.sanshe.purchase.inquiry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 匿名检查: whether a text that will be published tells who asked: by name, code, person, telephone or address. */
final class Anonymity {

    /** The places a name usually begins with; without them it is still told by whom. */
    private static final Pattern PLACE = Pattern.compile("^(?:\\p{IsHan}{2,8}?(?:省|市|自治区|自治州|(?<!社)区|县|旗|街道|镇|乡))+");

    /** What remains of a name after its place must be this long to tell it from ordinary words. */
    private static final int TELLING = 4;

    /** Shorter marks, a single family name for example, are in every text. */
    private static final int SHORTEST = 2;

    private final List<String> marks;

    /**
     * Knows an asker.
     *
     * @param names names of the asker; their places are taken off and looked for as well
     * @param others codes, persons, telephones, addresses; null and blank ones are left out
     */
    Anonymity(Collection<String> names, Collection<String> others) {
        var all = new LinkedHashSet<String>();
        for (String name : names) {
            if (name == null || name.isBlank()) continue;
            all.add(name.strip());
            String bare = PLACE.matcher(name.strip()).replaceFirst("");
            if (bare.length() >= TELLING) all.add(bare);
        }
        others.stream()
                .filter(o -> o != null && !o.isBlank())
                .map(String::strip)
                .forEach(all::add);
        marks = new ArrayList<>(all);
    }

    /** The first mark of the asker in a text, however it is spaced, cased or written in full width; empty when clean. */
    Optional<String> revealed(String text) {
        String bare = bare(text);
        return marks.stream()
                .filter(mark -> bare(mark).length() >= SHORTEST && bare.contains(bare(mark)))
                .findFirst();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}\\p{Punct}\\p{IsPunctuation}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
