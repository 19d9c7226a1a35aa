package org.sanshe.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The arrangements that come with the application: {@code calendar/years.csv} and {@code calendar/days.csv}, from the
 * notices on www.gov.cn named in the first, compared with two independent collections (chinese-days 1.5.7 and
 * holiday-calendar 1.3.3); where these differed, the notice decided.
 */
final class CalendarFile {

    private CalendarFile() {}

    static List<CalendarYear> years() {
        return read("years.csv", c -> new CalendarYear(Integer.parseInt(c[0]), c[1], c[2]));
    }

    static List<CalendarDay> days() {
        return read(
                "days.csv", c -> new CalendarDay(LocalDate.parse(c[0]), CalendarDay.Kind.valueOf(c[1]), c[2], c[3]));
    }

    private static <T> List<T> read(String file, Function<String[], T> row) {
        var in = CalendarFile.class.getResourceAsStream("/calendar/" + file);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(l -> row.apply(l.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
