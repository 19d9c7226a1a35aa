package org.sanshe.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * 年历: twelve months as they are drawn, weeks from Monday.
 *
 * @param notice null when the year's arrangement is not loaded
 */
record YearView(int year, CalendarYear notice, int workingDays, List<Month> months) {

    static YearView of(Calendar calendar, int year, LocalDate today) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(m -> month(calendar, YearMonth.of(year, m), today))
                .toList();
        return new YearView(year, calendar.years().get(year), calendar.workingDays(year), months);
    }

    private static Month month(Calendar calendar, YearMonth month, LocalDate today) {
        var weeks = new ArrayList<List<Cell>>();
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(7)) {
            var week = new ArrayList<Cell>();
            for (LocalDate day = monday; day.isBefore(monday.plusDays(7)); day = day.plusDays(1)) {
                week.add(YearMonth.from(day).equals(month) ? cell(calendar, day, today) : null);
            }
            weeks.add(week);
        }
        int worked = (int) IntStream.rangeClosed(1, month.lengthOfMonth())
                .filter(d -> calendar.isWorkingDay(month.atDay(d)))
                .count();
        return new Month(month.atDay(1), worked, weeks);
    }

    private static Cell cell(Calendar calendar, LocalDate day, LocalDate today) {
        CalendarDay special = calendar.notice(day).orElse(null);
        String kind = special != null ? special.kind().name() : Calendar.isWeekend(day) ? "WEEKEND" : "";
        return new Cell(day, kind, special, day.equals(today));
    }

    /** One month. */
    record Month(LocalDate first, int workingDays, List<List<Cell>> weeks) {}

    /**
     * One day.
     *
     * @param kind {@code OFF}, {@code WORK}, {@code WEEKEND} or empty
     */
    record Cell(LocalDate day, String kind, CalendarDay special, boolean today) {
        /** The festival's name in the reader's language, empty for an ordinary day. */
        public String name(Locale locale) {
            if (special == null) return "";
            return "en".equals(locale.getLanguage()) ? Festivals.english(special.name()) : special.name();
        }
    }
}
