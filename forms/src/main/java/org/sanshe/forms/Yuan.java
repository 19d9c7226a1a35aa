package org.sanshe.forms;

import java.math.BigDecimal;
import org.sanshe.letters.AmountInWords;

/** 大写金额: the echo under a money field, in the same words as the letters print. */
final class Yuan {

    /** Up to 9,999 亿 every digit survives; larger amounts do not occur in these forms. */
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private Yuan() {}

    /** The words, or an empty text for what is no amount in whole fen. */
    static String inWords(Object value) {
        BigDecimal amount = Numbers.of(value);
        if (amount == null || amount.scale() > 2 || amount.abs().compareTo(MOST) > 0) {
            return "";
        }
        return (amount.signum() < 0 ? "负" : "") + AmountInWords.of(amount.abs());
    }
}
