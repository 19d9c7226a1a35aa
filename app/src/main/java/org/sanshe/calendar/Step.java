package org.sanshe.calendar;

import java.time.LocalDate;

/**
 * 推算步骤: one line of the arithmetic a person can follow.
 *
 * @param from first day the line speaks of
 * @param to last day, the same for a single day
 * @param count how many units are counted after this line; 0 for a line that counts nothing
 * @param reason why, for machines
 * @param zh the line in Chinese
 * @param en the line in English
 */
public record Step(LocalDate from, LocalDate to, int count, Reason reason, String zh, String en) {

    /** Why a day or a run of days counts or not. */
    public enum Reason {
        /** 始日不计入. */
        START_NOT_COUNTED,
        /** 公示首日计入. */
        START_COUNTED,
        /** 工作日. */
        WORKING_DAY,
        /** 调休上班日. */
        MAKE_UP_DAY,
        /** 法定节假日. */
        HOLIDAY,
        /** 周末. */
        WEEKEND,
        /** 不计入期限的时间: testing, experts, corrections. */
        STOPPED,
        /** Calendar days or months added at once. */
        SPAN,
        /** 没有对应日，以月末日为末日. */
        MONTH_END,
        /** 顺延. */
        ROLLED,
        /** 末日遇休息日但不顺延. */
        NOT_ROLLED,
        /** 该年度安排尚未公布，只能按周末推算. */
        YEAR_NOT_LOADED,
        /** 结果. */
        RESULT
    }

    /** In the reader's language. */
    public String text(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
