package org.sanshe.calendar;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 录入年度放假安排: loads or replaces a whole year and counts the open deadlines again, all in one transaction. */
@Component
class YearLoading {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DeadlineRows rows;
    private final Deadlines deadlines;

    YearLoading(JdbcClient jdbc, JsonMapper json, DeadlineRows rows, Deadlines deadlines) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.deadlines = deadlines;
    }

    /**
     * Loads a year whose days were checked ({@link YearSheet}). Days of the same notice year that are no longer named
     * become ordinary days; a day that the next year's notice changed keeps that.
     *
     * @return how many deadlines moved
     */
    @Transactional
    public int load(CalendarYear year, List<CalendarDay> days, Actor by) {
        rows.replaceCalendar();
        String who = by.name() + " #" + by.accountId();
        jdbc.sql("""
                        insert into calendar_year (year, notice_no, source, revision, loaded_by)
                        values (:year, :notice, :source, nextval('calendar_revision'), :by)
                        on conflict (year) do update set notice_no = excluded.notice_no, source = excluded.source,
                          revision = excluded.revision, loaded_at = sanshe_now(), loaded_by = excluded.loaded_by
                        """)
                .param("year", year.year())
                .param("notice", year.notice())
                .param("source", year.source())
                .param("by", who)
                .update();
        jdbc.sql("delete from calendar_day where year = ?").param(year.year()).update();
        for (CalendarDay day : days) {
            jdbc.sql("""
                            insert into calendar_day (day, year, kind, name, notice_no) values (?, ?, ?, ?, ?)
                            on conflict (day) do update set year = excluded.year, kind = excluded.kind,
                              name = excluded.name, notice_no = excluded.notice_no
                            where calendar_day.year < excluded.year
                            """)
                    .params(day.day(), year.year(), day.kind().name(), day.name(), day.notice())
                    .update();
        }
        jdbc.sql("insert into calendar_load (year, notice_no, source, days, loaded_by) values (?, ?, ?, ?::jsonb, ?)")
                .params(year.year(), year.notice(), year.source(), json.writeValueAsString(days), who)
                .update();
        return deadlines.recount(
                year.year(),
                "录入" + year.year() + "年放假安排（" + year.notice() + "）后重新推算",
                "counted again with the arrangement of " + year.year() + " (" + year.notice() + ")");
    }

    /** Who loaded which year when, latest first. */
    @Transactional(readOnly = true)
    public List<Loaded> history() {
        return jdbc.sql("""
                        select year, notice_no, source, loaded_at, loaded_by from calendar_year order by year desc
                        """)
                .query((rs, n) -> new Loaded(
                        rs.getInt("year"),
                        rs.getString("notice_no"),
                        rs.getString("source"),
                        rs.getObject("loaded_at", OffsetDateTime.class).atZoneSameInstant(SansheClock.ZONE),
                        rs.getString("loaded_by")))
                .list();
    }

    /** One loaded year. */
    record Loaded(int year, String noticeNo, String source, ZonedDateTime loadedAt, String loadedBy) {}
}
