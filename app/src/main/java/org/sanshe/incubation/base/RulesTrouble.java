package org.sanshe.incubation.base;

import java.util.Arrays;
import java.util.Locale;
import org.sanshe.incubation.base.Finding.Said;
import org.sanshe.kernel.Refusal;

/**
 * 办法问题: what is wrong with the rules of a base, at its field.
 *
 * @param field its path on the form, for example {@code criteria[1].weight}
 */
record RulesTrouble(String field, IncubationBaseRule rule, String zh, String en) {

    static RulesTrouble of(String field, IncubationBaseRule rule, Said... said) {
        return new RulesTrouble(
                field,
                rule,
                new Refusal(rule, Arrays.stream(said).map(Said::zh).toArray()).message(Locale.SIMPLIFIED_CHINESE),
                new Refusal(rule, Arrays.stream(said).map(Said::en).toArray()).message(Locale.ENGLISH));
    }

    /** In the reader's language. */
    String in(boolean english) {
        return english ? en : zh;
    }
}
