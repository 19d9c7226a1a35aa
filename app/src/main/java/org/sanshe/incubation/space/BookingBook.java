package org.sanshe.incubation.space;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanshe.incubation.space.Booking.State;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 预约登记. */
@Component
class BookingBook {

    private static final String SELECT = """
            select b.*, r.base_id, coalesce(o.name, i.name) as holder, lower(b.held) as starts, upper(b.held) as ends
              from space_booking b join space_resource r on r.id = b.resource_id join incubation_base i on i.id = r.base_id
              left join incubation_tenancy t on t.case_no = b.tenancy left join organization o on o.id = t.organization_id
            """;

    private final JdbcClient jdbc;

    BookingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has a resource at any moment of a time, the first of them. */
    Optional<Booking> taken(long resource, OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql(SELECT + """
                         where b.resource_id = ? and b.state in ('ASKED', 'BOOKED', 'MISSED')
                           and b.held && tstzrange(?, ?) order by lower(b.held) limit 1
                        """)
                .params(resource, from, until)
                .query(BookingBook::read)
                .optional();
    }

    /** Holds a tenancy until the end of the transaction: what it books counts one after another. */
    void lock(String tenancy) {
        jdbc.sql("select 1 from incubation_tenancy where case_no = ? for update")
                .param(tenancy)
                .query(Integer.class)
                .single();
    }

    /** Minutes a tenancy has booked in a month, desks for the term apart. */
    int minutes(String tenancy, YearMonth month) {
        return jdbc.sql("""
                        select coalesce(sum(extract(epoch from upper(held) - lower(held)) / 60), 0)::int from space_booking
                         where tenancy = ? and not assigned and state in ('ASKED', 'BOOKED', 'MISSED')
                           and lower(held) >= ? and lower(held) < ?
                        """)
                .params(
                        tenancy,
                        Booking.moment(month.atDay(1), LocalTime.MIN),
                        Booking.moment(month.plusMonths(1).atDay(1), LocalTime.MIN))
                .query(Integer.class)
                .single();
    }

    /**
     * Writes one down, if its start has not passed by the database's clock.
     *
     * @return its number; empty when it has passed
     */
    Optional<Long> write(New n, Actor by) {
        return jdbc.sql("""
                        insert into space_booking (resource_id, tenancy, held, assigned, series, purpose, state, booked_by,
                          booked_by_name)
                        select ?, ?, tstzrange(?, ?), ?, cast(? as uuid), ?, ?, ?, ?
                         where ? or cast(? as timestamptz) >= sanshe_now()
                        returning id
                        """)
                .params(Arrays.asList(
                        n.resource(),
                        n.tenancy(),
                        n.from(),
                        n.until(),
                        n.assigned(),
                        n.series() == null ? null : n.series().toString(),
                        n.purpose(),
                        n.state().name(),
                        by.personId(),
                        by.name(),
                        n.assigned(),
                        n.from()))
                .query(Long.class)
                .optional();
    }

    /** 一次新预约. */
    record New(
            long resource,
            String tenancy,
            OffsetDateTime from,
            OffsetDateTime until,
            boolean assigned,
            UUID series,
            String purpose,
            State state) {}

    /** @throws NotFound when there is none */
    Booking get(long id) {
        return jdbc.sql(SELECT + " where b.id = ?")
                .param(id)
                .query(BookingBook::read)
                .optional()
                .orElseThrow(() -> new NotFound("booking " + id));
    }

    /** What stands at a base between two days, the second not included, by resource and time; at most two thousand. */
    List<Booking> between(long base, LocalDate from, LocalDate until) {
        return jdbc.sql(SELECT + """
                         where r.base_id = ? and b.state in ('ASKED', 'BOOKED', 'MISSED') and b.held && tstzrange(?, ?)
                         order by b.resource_id, lower(b.held) limit 2000
                        """)
                .params(base, Booking.moment(from, LocalTime.MIN), Booking.moment(until, LocalTime.MIN))
                .query(BookingBook::read)
                .list();
    }

    /** What a tenancy has ahead and had lately, newest first, at most a hundred. */
    List<Booking> of(String tenancy) {
        return jdbc.sql(SELECT + " where b.tenancy = ? order by lower(b.held) desc limit 100")
                .param(tenancy)
                .query(BookingBook::read)
                .list();
    }

    /** The requests of a base the desk has to answer, the next first, at most a hundred. */
    List<Booking> asked(long base) {
        return jdbc.sql(SELECT + """
                         where r.base_id = ? and b.state = 'ASKED' and lower(b.held) > sanshe_now()
                         order by lower(b.held), b.id limit 100
                        """).param(base).query(BookingBook::read).list();
    }

    /** The desk a tenancy has for its term today. */
    Optional<Booking> desk(String tenancy) {
        return jdbc.sql(SELECT + """
                         where b.tenancy = ? and b.assigned and b.state = 'BOOKED' and upper(b.held) > sanshe_now()
                         order by b.id limit 1
                        """).param(tenancy).query(BookingBook::read).optional();
    }

    /** Single bookings of a resource that are still to come. */
    int ahead(long resource) {
        return jdbc.sql("""
                        select count(*) from space_booking where resource_id = ? and state in ('ASKED', 'BOOKED')
                          and upper(held) > sanshe_now()
                        """).param(resource).query(Integer.class).single();
    }

    /** 取消: until its start, by the database's clock. @return false when it has begun or does not stand */
    boolean cancel(long id, Actor by) {
        return jdbc.sql("""
                        update space_booking set state = 'CANCELLED', settled_by = ?, settled_at = sanshe_now()
                         where id = ? and state in ('ASKED', 'BOOKED') and not assigned and lower(held) > sanshe_now()
                        """).params(by.personId(), id).update() == 1;
    }

    /** What of a series has not begun. @return how many were cancelled */
    int cancelSeries(UUID series, Actor by) {
        return jdbc.sql("""
                        update space_booking set state = 'CANCELLED', settled_by = ?, settled_at = sanshe_now()
                         where series = ? and state in ('ASKED', 'BOOKED') and lower(held) > sanshe_now()
                        """).params(by.personId(), series).update();
    }

    /** 答复. @return false when it does not wait for an answer, or its time has come */
    boolean answer(long id, State answer, String reason, Actor by) {
        return jdbc.sql("""
                        update space_booking set state = ?, reason = ?, settled_by = ?, settled_at = sanshe_now()
                         where id = ? and state = 'ASKED' and lower(held) > sanshe_now()
                        """)
                        .params(Arrays.asList(answer.name(), reason, by.personId(), id))
                        .update()
                == 1;
    }

    /** 未到. @return false when its time has not come, or it does not stand */
    boolean miss(long id, Actor by) {
        return jdbc.sql("""
                        update space_booking set state = 'MISSED', settled_by = ?, settled_at = sanshe_now()
                         where id = ? and state = 'BOOKED' and not assigned and lower(held) <= sanshe_now()
                        """).params(by.personId(), id).update() == 1;
    }

    /** 收回工位: from the next day on the desk is free. @return false when it is none that stands */
    boolean takeBack(long id, LocalDate today, Actor by) {
        var end = Booking.moment(today.plusDays(1), LocalTime.MIN);
        return jdbc.sql("""
                        update space_booking set held = tstzrange(lower(held), greatest(lower(held) + interval '1 minute', ?)),
                            settled_by = ?, settled_at = sanshe_now()
                         where id = ? and assigned and state = 'BOOKED' and upper(held) > ?
                        """).params(end, by.personId(), id, end).update() == 1;
    }

    private static Booking read(ResultSet row, int n) throws SQLException {
        return new Booking(
                row.getLong("id"),
                row.getLong("resource_id"),
                row.getLong("base_id"),
                row.getString("tenancy"),
                row.getString("holder"),
                local(row, "starts"),
                local(row, "ends"),
                row.getBoolean("assigned"),
                row.getObject("series", UUID.class),
                row.getString("purpose"),
                State.valueOf(row.getString("state")),
                row.getString("booked_by_name"),
                row.getString("reason"));
    }

    private static LocalDateTime local(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(SansheClock.ZONE)
                .toLocalDateTime();
    }
}
