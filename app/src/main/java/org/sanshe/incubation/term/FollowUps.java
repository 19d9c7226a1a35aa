package org.sanshe.incubation.term;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.NotFound;
import org.sanshe.party.Preparing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 跟踪簿: who is followed from when, and what was answered or seen each time. */
@Component("incubationFollowUps")
class FollowUps {

    private final Bases bases;
    private final Preparing preparing;
    private final Cases cases;
    private final JdbcClient jdbc;

    FollowUps(Bases bases, Preparing preparing, Cases cases, JdbcClient jdbc) {
        this.bases = bases;
        this.preparing = preparing;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** Where the rules follow up at all; founders who leave without registration are nobody to follow. */
    boolean isWanted(Tenancy t) {
        return bases.rules(t.rulesId()).body().followUpMonths() > 0 && !preparing.isPreparing(t.organizationId());
    }

    void open(Tenancy t) {
        var rules = bases.rules(t.rulesId()).body();
        int every = rules.followUpEvery() > 0
                ? Math.min(rules.followUpEvery(), rules.followUpMonths())
                : rules.followUpMonths();
        LocalDate from = t.graduatedOn() == null ? t.leftOn() : t.graduatedOn();
        cases.open("GF", "incubationFollowUp", t.caseNo(), "跟踪服务：" + t.organization(), t.organizationId(), caseNo -> {
            cases.entrust(caseNo, bases.get(t.baseId()).operatorId());
            jdbc.sql("insert into incubation_follow_up (case_no, tenancy, from_day, months, every)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(caseNo, t.caseNo(), from, rules.followUpMonths(), every)
                    .update();
        });
    }

    FollowUp get(String caseNo) {
        return jdbc.sql("select * from incubation_follow_up where case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("follow-up " + caseNo));
    }

    Optional<FollowUp> of(String tenancy) {
        return jdbc.sql("select * from incubation_follow_up where tenancy = ?")
                .param(tenancy)
                .query((row, n) -> read(row))
                .optional();
    }

    /** In order. */
    List<Answer> answers(String caseNo) {
        return jdbc.sql("select * from incubation_follow_up_answer where case_no = ? order by no")
                .param(caseNo)
                .query((row, n) -> answer(row))
                .list();
    }

    void answer(String caseNo, Answer a, long by) {
        jdbc.sql("""
                        insert into incubation_follow_up_answer (case_no, no, day, visited_on, active, staff, income, projects,
                          problems, help, answered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        caseNo,
                        a.no(),
                        a.day(),
                        a.visitedOn(),
                        a.active(),
                        a.staff(),
                        a.income(),
                        a.projects(),
                        a.problems(),
                        a.help().toArray(String[]::new),
                        by))
                .update();
    }

    void close(String caseNo, LocalDate on, boolean survived) {
        jdbc.sql("update incubation_follow_up set closed_on = ?, survived = ? where case_no = ? and closed_on is null")
                .params(on, survived, caseNo)
                .update();
    }

    private static FollowUp read(ResultSet row) throws SQLException {
        return new FollowUp(
                row.getString("case_no"),
                row.getString("tenancy"),
                row.getObject("from_day", LocalDate.class),
                row.getInt("months"),
                row.getInt("every"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("survived", Boolean.class));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        Array help = row.getArray("help");
        return new Answer(
                row.getInt("no"),
                row.getObject("day", LocalDate.class),
                row.getObject("visited_on", LocalDate.class),
                row.getBoolean("active"),
                row.getInt("staff"),
                row.getBigDecimal("income"),
                row.getInt("projects"),
                row.getString("problems"),
                List.of((String[]) help.getArray()));
    }

    /**
     * 跟踪服务.
     *
     * @param from the day of graduation or of the notice of exit
     * @param every months between two rounds, at most {@code months}
     * @param closedOn null while it goes on
     * @param survived whether the organization was active at the last round; null before the end
     */
    record FollowUp(
            String caseNo,
            String tenancy,
            LocalDate from,
            int months,
            int every,
            LocalDate closedOn,
            Boolean survived) {

        /** How many rounds there are; the last one is on the last day even where the months do not divide. */
        int rounds() {
            return (months + every - 1) / every;
        }

        /** The day of a round, from 1. */
        LocalDate day(int no) {
            return TermDays.last(from, Math.min(no * every, months));
        }
    }

    /** 跟踪情况. @param visitedOn null when the organization answered itself */
    record Answer(
            int no,
            LocalDate day,
            LocalDate visitedOn,
            boolean active,
            int staff,
            BigDecimal income,
            int projects,
            String problems,
            List<String> help) {}
}
