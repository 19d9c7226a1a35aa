package org.sanshe.grant.scheme;

import java.util.Locale;
import org.sanshe.kernel.Refusal;

/**
 * 方案问题: what is wrong with a scheme, at its field.
 *
 * @param field its path on the form, for example {@code instalments[1].share}
 */
record SchemeTrouble(String field, GrantSchemeRule rule, String zh, String en) {

    static SchemeTrouble of(String field, GrantSchemeRule rule, Object... args) {
        var told = new Refusal(rule, args);
        return new SchemeTrouble(field, rule, told.message(Locale.SIMPLIFIED_CHINESE), told.message(Locale.ENGLISH));
    }

    /** Something named in both languages. */
    static SchemeTrouble named(String field, GrantSchemeRule rule, String zh, String en) {
        return new SchemeTrouble(
                field,
                rule,
                new Refusal(rule, zh).message(Locale.SIMPLIFIED_CHINESE),
                new Refusal(rule, en).message(Locale.ENGLISH));
    }

    /** In the reader's language. */
    String in(boolean english) {
        return english ? en : zh;
    }
}
