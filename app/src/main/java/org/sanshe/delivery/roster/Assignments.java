package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 在岗登记: who held, holds and will hold which seat. */
@Component
class Assignments {

    private static final String SELECT = """
            select a.id, a.seat_id, a.worker_id, w.name, w.id_masked, lower(a.span) as first_day, upper(a.span) - 1 as last_day,
              a.change_no, a.certificate, a.certificate_no, a.certificate_until, a.left_because
            from assignment a join worker w on w.id = a.worker_id join roster_seat s on s.id = a.seat_id
            """;

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an agreement, by seat and day. */
    List<Assignment> of(String agreement) {
        return jdbc.sql(SELECT + " where s.agreement = ? order by s.no, lower(a.span)")
                .param(agreement)
                .query(Assignments::read)
                .list();
    }

    /** Those of an agreement who hold a seat on some day of a period. */
    List<Assignment> of(String agreement, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT
                        + " where s.agreement = ? and a.span && daterange(?, ?, '[]') order by s.no, lower(a.span)")
                .params(agreement, from, to)
                .query(Assignments::read)
                .list();
    }

    /** The worker known by the number, held until the transaction ends; the name is the one told last. */
    long worker(String digest, String masked, String name) {
        return jdbc.sql("""
                        insert into worker (id_digest, id_masked, name) values (?, ?, ?)
                        on conflict (id_digest) do update set name = excluded.name returning id
                        """).params(digest, masked, name).query(Long.class).single();
    }

    /** The name under which the number is known. */
    Optional<String> knownAs(String digest) {
        return jdbc.sql("select name from worker where id_digest = ?")
                .param(digest)
                .query(String.class)
                .optional();
    }

    /** The first day from which on somebody is in the seat who has not begun before the day; empty when nobody is. */
    Optional<LocalDate> takenFrom(long seatId, LocalDate day) {
        return jdbc.sql("select min(lower(span)) from assignment where seat_id = ? and lower(span) >= ?")
                .params(seatId, day)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    void assign(Seat seat, long worker, Proposal p, LocalDate from, LocalDate to, String changeNo) {
        jdbc.sql("""
                        insert into assignment (seat_id, worker_id, share, span, change_no, certificate, certificate_no,
                          certificate_until, insured_since, contract_from, contract_until)
                        values (?, ?, ?, daterange(?, ?, '[]'), ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        seat.id(),
                        worker,
                        seat.share(),
                        from,
                        to,
                        changeNo,
                        p.certificate(),
                        p.certificateNo(),
                        p.certificateUntil(),
                        p.insuredSince(),
                        p.contractFrom(),
                        p.contractUntil())
                .update();
    }

    /** Whoever is in the seat has that last day; who would have begun later does not. Returns how many are concerned. */
    int leave(long seatId, LocalDate lastDay, String reason) {
        int before = jdbc.sql("delete from assignment where seat_id = ? and lower(span) > ?")
                .params(seatId, lastDay)
                .update();
        return before
                + jdbc.sql(
                                "update assignment set span = daterange(lower(span), ?, '[]'), left_because = ?"
                                        + " where seat_id = ? and span @> cast(? as date) and upper(span) > cast(? as date) + 1")
                        .params(lastDay, reason, seatId, lastDay, lastDay)
                        .update();
    }

    /** The share of full time of the busiest day from a day on, over all agreements. */
    BigDecimal mostTakenUp(long worker, LocalDate from) {
        return jdbc.sql("select most_taken_up(?, ?)")
                .params(worker, from)
                .query(BigDecimal.class)
                .single();
    }

    /** The same with one more share from a day on, for somebody known by the number. */
    BigDecimal mostTakenUp(String digest, LocalDate from, long exceptSeat) {
        return jdbc.sql("""
                        select coalesce(max(total), 0) from (
                          select (select sum(a.share) from assignment a where a.worker_id = w.id and a.seat_id <> :seat
                              and a.span @> d.day) as total
                          from worker w, lateral (select greatest(lower(span), :from) as day from assignment
                            where worker_id = w.id and span && daterange(:from, null)) d
                          where w.id_digest = :digest) every_start
                        """)
                .param("digest", digest)
                .param("from", from)
                .param("seat", exceptSeat)
                .query(BigDecimal.class)
                .single();
    }

    /** The locked month that a change of the seat from a day on would touch. */
    Optional<LocalDate> locked(long seatId, LocalDate from) {
        return jdbc.sql("select locked_month_of(?, ?)")
                .params(seatId, from)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    private static Assignment read(ResultSet row, int n) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getLong("seat_id"),
                row.getLong("worker_id"),
                row.getString("name"),
                row.getString("id_masked"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("change_no"),
                row.getString("certificate"),
                row.getString("certificate_no"),
                row.getObject("certificate_until", LocalDate.class),
                row.getString("left_because"));
    }
}
