package org.sanshe.letters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** How amounts, shares, dates and times are printed in official documents. */
final class Figures {
    private Figures() {}

    /** 1050000 → 1,050,000.00 */
    static String amount(BigDecimal yuan) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(yuan);
    }

    /** 1050000 → 人民币1,050,000.00元(大写:壹佰零伍万元整) */
    static String money(BigDecimal yuan) {
        return "人民币" + amount(yuan) + "元（大写：" + AmountInWords.of(yuan) + "）";
    }

    /** 12.50 → 12.5 */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** 86.5 → 86.50 */
    static String score(BigDecimal score) {
        return score.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    static String percent(BigDecimal percent) {
        return number(percent) + "%";
    }

    /** 2026年3月16日 (GB/T 9704: Arabic numerals, no leading zeros) */
    static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 2026年3月16日9时30分 with seconds only when there are any */
    static String time(LocalDateTime time) {
        String minutes = date(time.toLocalDate()) + time.getHour() + "时" + twoDigits(time.getMinute()) + "分";
        return time.getSecond() == 0 ? minutes : minutes + twoDigits(time.getSecond()) + "秒";
    }

    static String span(LocalDate from, LocalDate until) {
        return date(from) + "至" + date(until);
    }

    static String yesNo(boolean yes) {
        return yes ? "是" : "否";
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
