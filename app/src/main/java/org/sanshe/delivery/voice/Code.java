package org.sanshe.delivery.voice;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * 一次性答题码: twelve characters, none of which looks like another of them; the last one checks the others. One wrong
 * character and two that changed places are always found.
 *
 * @param text without separators
 */
record Code(String text) {

    /** 31 characters, a prime number of them: no 0, O, 1, I, L. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** A new one. */
    static Code random(SecureRandom random) {
        var text = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        int check = Math.floorMod(-sum(text), ALPHABET.length());
        // the check character has weight 1
        return new Code(text.append(ALPHABET.charAt(check)).toString());
    }

    /** What was typed, in whatever letters and with whatever separators; empty when it cannot be a code. */
    static Optional<Code> read(String typed) {
        if (typed == null || typed.length() > 100) return Optional.empty();
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_.·]", "");
        boolean known = text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return known && Math.floorMod(sum(text), ALPHABET.length()) == 0
                ? Optional.of(new Code(text))
                : Optional.empty();
    }

    private static int sum(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) sum += (LENGTH - i) * ALPHABET.indexOf(text.charAt(i));
        return sum;
    }

    /** In groups of four, as printed. */
    String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Code[…]";
    }
}
