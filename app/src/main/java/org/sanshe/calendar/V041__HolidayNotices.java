package org.sanshe.calendar;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Loads the arrangements that come with the application. */
@Component
class V041__HolidayNotices extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        Map<String, Integer> yearOf = new HashMap<>();
        try (var insert =
                connection.prepareStatement("insert into calendar_year (year, notice_no, source, revision, loaded_by)"
                        + " values (?, ?, ?, nextval('calendar_revision'), 'migration')")) {
            for (CalendarYear year : CalendarFile.years()) {
                yearOf.put(year.notice(), year.year());
                insert.setInt(1, year.year());
                insert.setString(2, year.notice());
                insert.setString(3, year.source());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement(
                "insert into calendar_day (day, year, kind, name, notice_no) values (?, ?, ?, ?, ?)")) {
            for (CalendarDay day : CalendarFile.days()) {
                LocalDate date = day.day();
                insert.setDate(1, Date.valueOf(date));
                // an extra notice (an extension, a commemoration) belongs to the year of its days
                insert.setInt(2, yearOf.getOrDefault(day.notice(), date.getYear()));
                insert.setString(3, day.kind().name());
                insert.setString(4, day.name());
                insert.setString(5, day.notice());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
