package org.sanshe.calendar;

/**
 * 年度放假安排: one year's arrangement as published by the State Council's office.
 *
 * @param notice the notice's number, for example {@code 国办发明电〔2025〕7号}
 * @param source where it was read
 */
public record CalendarYear(int year, String notice, String source) {}
