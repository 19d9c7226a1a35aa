package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/** Figures and words as people write them. */
final class Plain {

    private Plain() {}

    /** Without trailing zeros and never with an exponent; empty for null. */
    static String of(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** Empty for null. */
    static String of(String text) {
        return Objects.toString(text, "");
    }

    static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    /** What cannot be read as it is typed, told in both languages; whoever knows the field makes a problem of it. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String zh;
        private final String en;

        Unreadable(String zh, String en) {
            super(zh);
            this.zh = zh;
            this.en = en;
        }

        SchemeProblem at(String field) {
            return SchemeProblem.typed(field, zh, en);
        }
    }
}
