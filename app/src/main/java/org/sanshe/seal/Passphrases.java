package org.sanshe.seal;

import java.util.Locale;
import org.sanshe.kernel.InvalidInput;

/** 口令规则: long, of several different characters, and not one's own name; nobody but its owner can ever reset it. */
final class Passphrases {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int DIFFERENT = 6;

    private Passphrases() {}

    /**
     * Checks a new passphrase.
     *
     * @throws InvalidInput when it is too short or too easy to guess, or was typed differently the second time
     */
    static void check(String passphrase, String again, String name) {
        int length = passphrase.codePointCount(0, passphrase.length());
        if (length < SHORTEST || length > LONGEST) {
            throw InvalidInput.at(
                    "secretPassphrase",
                    "口令应当有%d至%d个字符".formatted(SHORTEST, LONGEST),
                    "A passphrase has %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        boolean simple = passphrase.codePoints().distinct().count() < DIFFERENT;
        String small = passphrase.toLowerCase(Locale.ROOT);
        if (simple || small.contains(name.toLowerCase(Locale.ROOT)) || small.contains("password")) {
            throw InvalidInput.at(
                    "secretPassphrase",
                    "口令太容易猜到：不得含有本人姓名，至少有%d个不同的字符".formatted(DIFFERENT),
                    "Too easy to guess: not your name, and at least %d different characters".formatted(DIFFERENT));
        }
        if (!passphrase.equals(again)) {
            throw InvalidInput.at("secretAgain", "两次输入的口令不同", "Typed differently the second time");
        }
    }
}
