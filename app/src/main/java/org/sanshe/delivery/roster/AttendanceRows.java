package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 月度考勤. */
@Component
class AttendanceRows {

    private static final String SELECT =
            "select case_no, agreement, month, outcome, opinion, reported_on, locked_at is not null as locked from attendance";

    private final JdbcClient jdbc;

    AttendanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a month unless another case did; false then. */
    boolean open(String caseNo, String agreement, YearMonth month, LocalDate on) {
        return jdbc.sql("insert into attendance (case_no, agreement, month, reported_on) values (?, ?, ?, ?)"
                                + " on conflict (agreement, month) do nothing")
                        .params(caseNo, agreement, month.atDay(1), on)
                        .update()
                == 1;
    }

    Sheet get(String caseNo) {
        return query(jdbc.sql(SELECT + " where case_no = ?").param(caseNo))
                .findFirst()
                .orElseThrow(() -> new NotFound("attendance " + caseNo));
    }

    Optional<Sheet> find(String agreement, YearMonth month) {
        return query(jdbc.sql(SELECT + " where agreement = ? and month = ?").params(agreement, month.atDay(1)))
                .findFirst();
    }

    /** Every month reported, oldest first. */
    List<Sheet> of(String agreement) {
        return query(jdbc.sql(SELECT + " where agreement = ? order by month").param(agreement))
                .toList();
    }

    private static java.util.stream.Stream<Sheet> query(JdbcClient.StatementSpec sql) {
        return sql
                .query((row, n) -> new Sheet(
                        row.getString("case_no"),
                        row.getString("agreement"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("outcome"),
                        row.getString("opinion"),
                        row.getObject("reported_on", LocalDate.class),
                        row.getBoolean("locked")))
                .list()
                .stream();
    }

    void report(String caseNo, LocalDate on, List<Line> lines) {
        jdbc.sql("update attendance set reported_on = ?, outcome = null where case_no = ? and locked_at is null")
                .params(on, caseNo)
                .update();
        jdbc.sql("delete from attendance_line where case_no = ?").param(caseNo).update();
        for (Line l : lines) {
            jdbc.sql("insert into attendance_line values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            caseNo,
                            l.assignmentId(),
                            l.due(),
                            l.worked(),
                            l.leave(),
                            l.wage().fen(),
                            l.insured())
                    .update();
        }
    }

    List<Line> lines(String caseNo) {
        return jdbc.sql("select l.*, t.month from attendance_line l join attendance t on t.case_no = l.case_no"
                        + " where l.case_no = ? order by l.assignment_id")
                .param(caseNo)
                .query((row, n) -> line(row))
                .list();
    }

    /** The lines of the locked months that end within a period. */
    List<Line> locked(String agreement, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select l.*, t.month from attendance_line l join attendance t on t.case_no = l.case_no
                        where t.agreement = ? and t.locked_at is not null
                          and (t.month + interval '1 month' - interval '1 day')::date between ? and ?
                        order by t.month, l.assignment_id
                        """)
                .params(agreement, from, to)
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Line(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("assignment_id"),
                row.getBigDecimal("due_days"),
                row.getBigDecimal("worked_days"),
                row.getBigDecimal("leave_days"),
                new Money(row.getLong("wage")),
                row.getBoolean("insured"));
    }

    void decide(String caseNo, String outcome, String opinion) {
        jdbc.sql("update attendance set outcome = ?, opinion = ? where case_no = ? and locked_at is null")
                .params(outcome, opinion, caseNo)
                .update();
    }

    void lock(String caseNo) {
        jdbc.sql("update attendance set locked_at = sanshe_now() where case_no = ? and locked_at is null")
                .param(caseNo)
                .update();
    }

    /** 月最低工资标准 of a place on a day; empty where none is known. */
    Optional<Money> minimumWage(String region, LocalDate on) {
        return jdbc.sql("select monthly from minimum_wage where :region like region || '%' and valid_from <= :on"
                        + " and (valid_to is null or valid_to >= :on) order by length(region) desc limit 1")
                .param("region", region)
                .param("on", on)
                .query(Long.class)
                .optional()
                .map(Money::new);
    }

    /** 一个月的考勤. @param outcome {@code CONFIRM} or {@code RETURN}; null before the officer answered */
    record Sheet(
            String caseNo,
            String agreement,
            YearMonth month,
            String outcome,
            String opinion,
            LocalDate reportedOn,
            boolean locked) {}

    /** 一人一岗的出勤, in working days. @param wage without the employer's insurance */
    record Line(
            YearMonth month,
            long assignmentId,
            BigDecimal due,
            BigDecimal worked,
            BigDecimal leave,
            Money wage,
            boolean insured) {

        /** Working days neither worked nor on paid leave. */
        BigDecimal absent() {
            return due.subtract(worked).subtract(leave);
        }
    }
}
