package org.sanshe.forms;

import cn.hutool.core.convert.Convert;
import java.math.BigDecimal;

/**
 * 人民币大写金额: an amount in words as the rules for bills ask (《支付结算办法》附一): 整 follows 元, may be left out
 * after 角 (it is, here), and never follows 分.
 */
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
        if (amount.signum() == 0) {
            return "零元整";
        }
        String words = Convert.digitToChinese(amount.abs()).replaceAll("[整正]+$", "");
        String ended = words.endsWith("元") || words.endsWith("圆") ? words + "整" : words;
        return (amount.signum() < 0 ? "负" : "") + ended;
    }
}
