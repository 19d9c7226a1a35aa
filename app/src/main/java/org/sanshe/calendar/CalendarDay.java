package org.sanshe.calendar;

import java.time.LocalDate;

/**
 * 放假或调休日: a day that the State Council's notice takes out of the weekly rhythm.
 *
 * @param name the festival it belongs to, in Chinese
 * @param notice the number of the notice that says so
 */
public record CalendarDay(LocalDate day, Kind kind, String name, String notice) {

    /** Which way the day differs. */
    public enum Kind {
        /** 放假: not worked. */
        OFF,
        /** 调休上班: a weekend day that is worked. */
        WORK
    }
}
