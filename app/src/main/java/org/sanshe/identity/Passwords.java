package org.sanshe.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.sanshe.kernel.InvalidInput;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 密码规则: long rather than complicated, not the account's own name, not one of those everybody tries first. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 72;

    /** What is tried first everywhere; compared without digits and signs around it. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "letmein",
            "admin",
            "administrator",
            "welcome",
            "sanshe",
            "iloveyou",
            "woaini",
            "mima",
            "abc",
            "abcd",
            "abcdef",
            "qazwsx",
            "qazwsxedc");

    /** Without 0, 1, i, l and o, which are mistaken for each other when copied by hand. */
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    private final PasswordEncoder encoder;
    private final Texts texts;
    private final SecureRandom random = new SecureRandom();

    Passwords(PasswordEncoder encoder, Texts texts) {
        this.encoder = encoder;
        this.texts = texts;
    }

    /**
     * Checks a new password and hashes it.
     *
     * @param field the field a fault is told at
     * @throws InvalidInput when it is too easy to guess
     */
    String hash(String field, String username, String password) {
        String typed = password == null ? "" : password;
        if (typed.length() < SHORTEST) throw texts.wrong(field, "password.tooShort", SHORTEST);
        if (typed.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST) {
            throw texts.wrong(field, "password.tooLong", LONGEST);
        }
        String plain = typed.toLowerCase(Locale.ROOT);
        if (plain.contains(username)) throw texts.wrong(field, "password.containsName");
        if (plain.chars().distinct().count() < 5 || COMMON.contains(plain.replaceAll("[^a-z]", ""))) {
            throw texts.wrong(field, "password.common");
        }
        return encoder.encode(typed);
    }

    /** True when it is the password of the hash. */
    boolean matches(String password, String hash) {
        return password != null && encoder.matches(password, hash);
    }

    /** A password for one log-in, 16 characters in groups of four, to be read out or copied by hand. */
    String oneTime() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** The hash of a password we made ourselves. */
    String hashOneTime(String password) {
        return encoder.encode(password);
    }
}
