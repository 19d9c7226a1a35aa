package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.growth.CoachingSession.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 辅导记录登记. */
@Component
class CoachingSessions {

    private static final String SELECT = """
            select s.*, o.name as organization, m.name as mentor from coaching_session s
              join mentor m on m.id = s.mentor_id
              join mentoring g on g.case_no = s.mentoring
              join incubation_tenancy t on t.case_no = g.tenancy
              join organization o on o.id = t.organization_id
            """;

    private final JdbcClient jdbc;

    CoachingSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Mentoring g, LogForm.Entry e, List<String> files, Instant confirmBy) {
        return jdbc.sql("""
                        insert into coaching_session (mentoring, mentor_id, held_on, begins, ends, place, topics, advice, next_steps,
                          next_on, files, confirm_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(Arrays.asList(
                        g.caseNo(),
                        g.mentorId(),
                        e.on(),
                        e.begins(),
                        e.ends(),
                        e.place(),
                        e.topics(),
                        e.advice(),
                        e.nextSteps(),
                        e.nextOn(),
                        files.toArray(String[]::new),
                        confirmBy.atOffset(ZoneOffset.UTC)))
                .query(Long.class)
                .single();
    }

    /** Whether a mentor was in another session at that time. Sessions of one mentor are entered one after another. */
    boolean overlaps(long mentorId, LocalDate on, LocalTime begins, LocalTime ends) {
        jdbc.sql("select 1 from mentor where id = ? for update")
                .param(mentorId)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        select exists (select from coaching_session where mentor_id = ? and state <> 'STRUCK'
                          and held_on = ? and begins < ? and ends > ?)
                        """)
                .params(mentorId, on, ends, begins)
                .query(Boolean.class)
                .single();
    }

    /** One of a coaching. */
    Optional<CoachingSession> find(String mentoring, long id) {
        return jdbc.sql(SELECT + " where s.mentoring = ? and s.id = ?")
                .params(mentoring, id)
                .query(CoachingSessions::read)
                .optional();
    }

    /** Those of a tenancy, newest first. */
    List<CoachingSession> of(String tenancy) {
        return jdbc.sql(SELECT + " where g.tenancy = ? order by s.held_on desc, s.begins desc limit 200")
                .param(tenancy)
                .query(CoachingSessions::read)
                .list();
    }

    /** Those a person held, newest first. */
    List<CoachingSession> ofPerson(long personId) {
        return jdbc.sql(SELECT + " where m.person_id = ? order by s.held_on desc, s.begins desc limit 300")
                .param(personId)
                .query(CoachingSessions::read)
                .list();
    }

    /** Answers for the tenant within the time to do so, by the database's clock. @return false when it is too late */
    boolean answer(long id, State state, String objection) {
        return jdbc.sql("""
                        update coaching_session set state = ?, objection = ?, settled_at = sanshe_now()
                         where id = ? and state = 'ENTERED' and sanshe_now() <= confirm_by
                        """).params(Arrays.asList(state.name(), objection, id)).update() == 1;
    }

    /** Settles a dispute. @return false when there is none */
    boolean settle(long id, State state, String decision) {
        return jdbc.sql("""
                        update coaching_session set state = ?, decision = ?, settled_at = sanshe_now()
                         where id = ? and state = 'DISPUTED'
                        """).params(state.name(), decision, id).update() == 1;
    }

    /** What silence has confirmed by now. */
    record Confirmed(String mentoring, String tenancy, LocalDate on) {}

    List<Confirmed> confirmSilent() {
        return jdbc.sql("""
                        update coaching_session s set state = 'CONFIRMED', silent = true, settled_at = sanshe_now()
                          from mentoring g where g.case_no = s.mentoring and s.state = 'ENTERED' and s.confirm_by < sanshe_now()
                         returning s.mentoring, g.tenancy, s.held_on
                        """)
                .query((row, n) -> new Confirmed(
                        row.getString("mentoring"),
                        row.getString("tenancy"),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }

    /** When the last one of a coaching is confirmed at the latest; empty when none waits. */
    Optional<Instant> confirmationsOver(String mentoring) {
        return jdbc.sql("select max(confirm_by) from coaching_session where mentoring = ? and state = 'ENTERED'")
                .param(mentoring)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Hours confirmed of a coaching. */
    BigDecimal hours(String mentoring) {
        return jdbc.sql(
                        "select coalesce(sum(hours), 0) from coaching_session where mentoring = ? and state = 'CONFIRMED'")
                .param(mentoring)
                .query(BigDecimal.class)
                .single();
    }

    /** How many of a tenancy are confirmed. */
    int confirmed(String tenancy) {
        return jdbc.sql("select count(*) from coaching_session s join mentoring g on g.case_no = s.mentoring"
                        + " where g.tenancy = ? and s.state = 'CONFIRMED'")
                .param(tenancy)
                .query(Integer.class)
                .single();
    }

    /** 月度合计. @param entered hours logged and not struck @param confirmed those of them both sides agree to */
    record Sum(long mentorId, BigDecimal entered, BigDecimal confirmed, int sessions) {}

    /** By mentor of a unit in a month. */
    List<Sum> month(Long unitId, YearMonth month) {
        return jdbc.sql("""
                        select s.mentor_id, sum(s.hours) as entered, coalesce(sum(s.hours) filter (where s.state = 'CONFIRMED'), 0)
                          as confirmed, count(*) as sessions from coaching_session s join mentor m on m.id = s.mentor_id
                         where m.unit_id = cast(? as bigint) and s.state <> 'STRUCK' and s.held_on between ? and ? group by s.mentor_id
                        """)
                .params(unitId, month.atDay(1), month.atEndOfMonth())
                .query((row, n) -> new Sum(
                        row.getLong("mentor_id"),
                        row.getBigDecimal("entered"),
                        row.getBigDecimal("confirmed"),
                        row.getInt("sessions")))
                .list();
    }

    private static CoachingSession read(ResultSet row, int n) throws SQLException {
        return new CoachingSession(
                row.getLong("id"),
                row.getString("mentoring"),
                row.getString("organization"),
                row.getString("mentor"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getBigDecimal("hours"),
                row.getString("place"),
                row.getString("topics"),
                row.getString("advice"),
                row.getString("next_steps"),
                row.getObject("next_on", LocalDate.class),
                Mentors.list(row, "files", s -> s),
                row.getObject("confirm_by", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getBoolean("silent"),
                row.getString("objection"),
                row.getString("decision"));
    }
}
