package org.sanshe.letters;

import cn.hutool.core.convert.Convert;
import java.math.BigDecimal;

/** 大写金额 an amount of yuan in Chinese capitals, as contracts and vouchers carry it. */
public final class AmountInWords {
    /** Beyond this the amount no longer fits into a double without losing fen. */
    private static final BigDecimal LIMIT = new BigDecimal("10000000000000");

    private AmountInWords() {}

    /**
     * 1050000 → 壹佰零伍万元整, 10.5 → 壹拾元伍角整, 10.05 → 壹拾元零伍分.
     *
     * <p>An amount that ends at yuan or jiao ends with 整, one with fen does not (《会计基础工作规范》第五十二条).
     *
     * @param yuan from 0 to below ten million million, at most two decimals
     * @throws IllegalArgumentException if the amount is negative, too large or has parts of a fen
     */
    public static String of(BigDecimal yuan) {
        if (yuan.signum() < 0 || yuan.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("No amount of money in words: " + yuan);
        }
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("An amount in words has no parts of a fen: " + yuan);
        }
        String words = Convert.digitToChinese(yuan);
        return words.endsWith("角") ? words + "整" : words;
    }
}
