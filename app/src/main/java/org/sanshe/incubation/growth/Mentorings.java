package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.growth.Matching.Ground;
import org.sanshe.incubation.growth.Matching.Ranked;
import org.sanshe.incubation.growth.Mentoring.Status;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 导师辅导登记: what was asked, who was ranked and picked, and how each coaching stands. */
@Component
class Mentorings {

    private static final String SELECT = """
            select g.*, t.organization_id, o.name as organization, l.title as goal_title, m.name as mentor from mentoring g
              join incubation_tenancy t on t.case_no = g.tenancy
              join organization o on o.id = t.organization_id
              join growth_goal l on l.plan = g.plan and l.no = g.goal
              left join mentor m on m.id = g.mentor_id
            """;

    private final JdbcClient jdbc;

    Mentorings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            String caseNo,
            String tenancy,
            Goal goal,
            String need,
            List<Field> fields,
            BigDecimal hours,
            Mentor.Language language) {
        jdbc.sql("""
                        insert into mentoring (case_no, tenancy, plan, goal, need, fields, hours, language, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'ASKED')
                        """)
                .params(
                        caseNo,
                        tenancy,
                        goal.plan(),
                        goal.no(),
                        need,
                        fields.stream().map(Field::name).toArray(String[]::new),
                        hours,
                        language.name())
                .update();
    }

    /** The one under way for a goal. */
    Optional<String> underWay(String plan, int goal) {
        return jdbc.sql("select case_no from mentoring where plan = ? and goal = ? and status in ('ASKED', 'ACTIVE')")
                .params(plan, goal)
                .query(String.class)
                .optional();
    }

    /** @throws NotFound when the case is no mentoring */
    Mentoring get(String caseNo) {
        return jdbc.sql(SELECT + " where g.case_no = ?")
                .param(caseNo)
                .query(Mentorings::read)
                .optional()
                .orElseThrow(() -> new NotFound("mentoring " + caseNo));
    }

    /** Those of a tenancy, newest first. */
    List<Mentoring> of(String tenancy) {
        return jdbc.sql(SELECT + " where g.tenancy = ? order by g.case_no desc limit 100")
                .param(tenancy)
                .query(Mentorings::read)
                .list();
    }

    /** What a person coaches or has coached, what is under way first. */
    List<Mentoring> ofPerson(long personId) {
        return jdbc.sql(SELECT + """
                         where m.person_id = ? and g.status in ('ACTIVE', 'ENDED')
                         order by g.status, g.starts desc, g.case_no limit 100
                        """).param(personId).query(Mentorings::read).list();
    }

    /** Keeps a round of matching. */
    void rank(String caseNo, int round, List<Ranked> ranked) {
        jdbc.sql("update mentoring set round = ?, mentor_id = null where case_no = ?")
                .params(round, caseNo)
                .update();
        ranked.forEach(r -> jdbc.sql("insert into mentoring_rank values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        caseNo,
                        round,
                        r.mentorId(),
                        r.rank(),
                        r.shared().stream().map(Field::name).toArray(String[]::new),
                        r.free(),
                        r.rating(),
                        r.ground() == null ? null : r.ground().name()))
                .update());
    }

    /** The last round of matching: the ranked first, then those left out. */
    List<Ranked> ranks(Mentoring g) {
        return jdbc.sql("""
                        select r.*, m.name from mentoring_rank r join mentor m on m.id = r.mentor_id
                         where r.case_no = ? and r.round = ? order by r.rank nulls last, m.name, m.id
                        """)
                .params(g.caseNo(), g.round())
                .query((row, n) -> new Ranked(
                        row.getLong("mentor_id"),
                        row.getString("name"),
                        row.getObject("rank", Integer.class),
                        Mentors.list(row, "shared", Field::valueOf),
                        row.getBigDecimal("free"),
                        row.getBigDecimal("rating"),
                        row.getString("ground") == null ? null : Ground.valueOf(row.getString("ground"))))
                .list();
    }

    /** Who has said no to this request. */
    List<Long> declined(String caseNo) {
        return jdbc.sql("select mentor_id from mentoring_pick where case_no = ? and answer in ('DECLINED', 'SILENT')")
                .param(caseNo)
                .query(Long.class)
                .list();
    }

    void pick(Mentoring g, int choice, long mentorId) {
        jdbc.sql("insert into mentoring_pick (case_no, round, choice, mentor_id) values (?, ?, ?, ?)")
                .params(g.caseNo(), g.round(), choice, mentorId)
                .update();
    }

    /** The next one picked who was not asked yet. */
    Optional<Long> next(Mentoring g) {
        return jdbc.sql("select mentor_id from mentoring_pick where case_no = ? and round = ? and asked_at is null"
                        + " order by choice limit 1")
                .params(g.caseNo(), g.round())
                .query(Long.class)
                .optional();
    }

    void ask(Mentoring g, long mentorId) {
        jdbc.sql("update mentoring set mentor_id = ? where case_no = ?")
                .params(mentorId, g.caseNo())
                .update();
        jdbc.sql("update mentoring_pick set asked_at = sanshe_now() where case_no = ? and round = ? and mentor_id = ?")
                .params(g.caseNo(), g.round(), mentorId)
                .update();
    }

    void answer(Mentoring g, String answer, String reason) {
        jdbc.sql("update mentoring_pick set answer = ?, reason = ? where case_no = ? and round = ? and mentor_id = ?")
                .params(Arrays.asList(answer, reason, g.caseNo(), g.round(), g.mentorId()))
                .update();
    }

    /** Whether the one asked last has accepted. */
    boolean accepted(Mentoring g) {
        return jdbc.sql("select exists (select from mentoring_pick where case_no = ? and round = ? and mentor_id = ?"
                        + " and answer = 'ACCEPTED')")
                .params(g.caseNo(), g.round(), g.mentorId())
                .query(Boolean.class)
                .single();
    }

    void plan(String caseNo, String goals, String rhythm, BigDecimal hours, LocalDate starts, LocalDate ends) {
        jdbc.sql("update mentoring set goals = ?, rhythm = ?, agreed_hours = ?, starts = ?, ends = ? where case_no = ?")
                .params(goals, rhythm, hours, starts, ends, caseNo)
                .update();
    }

    void become(String caseNo, Status next) {
        jdbc.sql("update mentoring set status = ? where case_no = ?")
                .params(next.name(), caseNo)
                .update();
    }

    void sumUp(String caseNo, String summary, String advice) {
        jdbc.sql("update mentoring set summary = ?, advice = ? where case_no = ?")
                .params(summary, advice, caseNo)
                .update();
    }

    void end(String caseNo, LocalDate on) {
        jdbc.sql("update mentoring set status = 'ENDED', ended_on = ? where case_no = ?")
                .params(on, caseNo)
                .update();
    }

    /** 互评. */
    record Rating(String side, int stars, String comment) {}

    /** One side's rating; once both are in, both can be seen. */
    void rate(String caseNo, String side, int stars, String comment, long by) {
        jdbc.sql("insert into coaching_rating (mentoring, side, stars, comment, by_person) values (?, ?, ?, ?, ?)")
                .params(caseNo, side, stars, comment, by)
                .update();
        jdbc.sql("update mentoring set revealed_at = sanshe_now() where case_no = ? and revealed_at is null"
                        + " and (select count(*) from coaching_rating where mentoring = ?) = 2")
                .params(caseNo, caseNo)
                .update();
    }

    /** 公开评价: the time to rate is over. */
    void reveal(String caseNo) {
        jdbc.sql("update mentoring set revealed_at = coalesce(revealed_at, sanshe_now()) where case_no = ?")
                .param(caseNo)
                .update();
    }

    /** The ratings of a coaching; none before both are in or the time is over. */
    List<Rating> ratings(String caseNo) {
        return jdbc.sql("""
                        select r.* from coaching_rating r join mentoring g on g.case_no = r.mentoring
                         where r.mentoring = ? and g.revealed_at is not null order by r.side
                        """)
                .param(caseNo)
                .query((row, n) -> new Rating(row.getString("side"), row.getInt("stars"), row.getString("comment")))
                .list();
    }

    private static Mentoring read(ResultSet row, int n) throws SQLException {
        return new Mentoring(
                row.getString("case_no"),
                row.getString("tenancy"),
                row.getString("organization"),
                row.getLong("organization_id"),
                row.getString("plan"),
                row.getInt("goal"),
                row.getString("goal_title"),
                row.getString("need"),
                Mentors.list(row, "fields", Field::valueOf),
                row.getBigDecimal("hours"),
                Mentor.Language.valueOf(row.getString("language")),
                Status.valueOf(row.getString("status")),
                row.getInt("round"),
                row.getObject("mentor_id", Long.class),
                row.getString("mentor"),
                row.getString("goals"),
                row.getString("rhythm"),
                row.getBigDecimal("agreed_hours"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("revealed_at") != null);
    }
}
