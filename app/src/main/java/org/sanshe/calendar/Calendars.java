package org.sanshe.calendar;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 日历: the loaded years as they are now. A snapshot is kept and read anew after any node loaded a year. */
@Component
public class Calendars {

    private final JdbcClient jdbc;
    private volatile Snapshot snapshot = new Snapshot(-1, null);

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar, as loaded by now. */
    public Calendar current() {
        long revision = jdbc.sql("select coalesce(max(revision), 0) from calendar_year")
                .query(Long.class)
                .single();
        Snapshot known = snapshot;
        if (known.revision() == revision) return known.calendar();
        Calendar fresh = read();
        snapshot = new Snapshot(revision, fresh);
        return fresh;
    }

    private Calendar read() {
        var years = jdbc.sql("select year, notice_no, source from calendar_year")
                .query((rs, n) -> new CalendarYear(rs.getInt(1), rs.getString(2), rs.getString(3)))
                .list();
        var days = jdbc.sql("select day, kind, name, notice_no from calendar_day")
                .query((rs, n) -> new CalendarDay(
                        rs.getObject(1, LocalDate.class),
                        CalendarDay.Kind.valueOf(rs.getString(2)),
                        rs.getString(3),
                        rs.getString(4)))
                .list();
        return Calendar.of(years, days);
    }

    private record Snapshot(long revision, Calendar calendar) {}
}
