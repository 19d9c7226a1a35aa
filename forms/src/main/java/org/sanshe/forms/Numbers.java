package org.sanshe.forms;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Numbers as people type them: full-width digits, spaces, grouping commas, 元 and ￥ are accepted. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private Numbers() {}

    /** Full-width letters, digits and signs as half-width ones; every space removed. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
    }

    /** The number that is typed, or null if it is none. */
    static BigDecimal parse(String typed) {
        String text = narrow(typed).replaceFirst("^[¥￥]", "").replaceFirst("元$", "");
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        }
        return PLAIN.matcher(text).matches() ? plain(new BigDecimal(text)) : null;
    }

    /** Any stored number as an exact decimal, or null if it is none (or absurdly long). */
    static BigDecimal of(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Math.abs(decimal.scale()) > 100 || decimal.precision() > 100 ? null : plain(decimal);
        }
        if (value instanceof Double || value instanceof Float) {
            double real = ((Number) value).doubleValue();
            return Double.isFinite(real) ? of(new BigDecimal(value.toString())) : null;
        }
        if (value instanceof Number number) {
            return plain(new BigDecimal(number.toString()));
        }
        return value instanceof String text ? parse(text) : null;
    }

    /** Without trailing zeros and never with an exponent: 10.50 and 10.5 are the same value. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** An amount as it is printed, 1,050,000.00; other text as it is. */
    static String grouped(Object value) {
        BigDecimal amount = of(value);
        if (amount == null) {
            return String.valueOf(value);
        }
        String plain = amount.scale() < 2 ? amount.setScale(2).toPlainString() : amount.toPlainString();
        return plain.replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", ",");
    }
}
