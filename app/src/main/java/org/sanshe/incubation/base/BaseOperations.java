package org.sanshe.incubation.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 托管登记: every operation of a base with its targets, and the years reported and judged. */
@Component
class BaseOperations {

    private static final String SELECT = """
            select p.*, lower(p.runs) as runs_from, upper(p.runs) - 1 as runs_until, o.name as organization, b.name as base,
              b.name_en as base_en from incubation_operation p
              join organization o on o.id = p.organization_id join incubation_base b on b.id = p.base_id
            """;

    private final JdbcClient jdbc;

    BaseOperations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 托管状态. */
    enum Status {
        PROPOSED,
        REFUSED,
        CONFIRMED,
        OVER
    }

    /** 绩效目标. @param reached as last judged; null before */
    record Kpi(int no, String name, String target, LocalDate due, Boolean reached) {}

    /** 年度绩效. @param verdict PASS or FAIL; null before it is judged */
    record Year(
            int no, LocalDate from, LocalDate until, String summary, String verdict, String onward, String opinion) {}

    /** What was reported of one target. */
    record Result(int kpi, String name, String target, LocalDate due, String result, Boolean reached) {}

    /**
     * 托管.
     *
     * @param agreement the number of an agreement of this system, or of a contract on paper
     * @param until the last day by the contract
     */
    record Operation(
            String caseNo,
            long baseId,
            String base,
            String baseEn,
            long organizationId,
            String organization,
            String basis,
            String agreement,
            LocalDate from,
            LocalDate until,
            Status status,
            List<Kpi> kpis,
            List<Year> years) {

        String baseIn(boolean english) {
            return english ? baseEn : base;
        }

        boolean runs(LocalDate day) {
            return status == Status.CONFIRMED && !day.isBefore(from) && !day.isAfter(until);
        }

        /** The last day of a year of the contract, counted from 1. */
        LocalDate yearEnds(int no) {
            LocalDate end = from.plusYears(no).minusDays(1);
            return end.isAfter(until) ? until : end;
        }
    }

    /** Enters one as proposed, its case being begun. */
    void enter(Operation o) {
        jdbc.sql("""
                        insert into incubation_operation (case_no, base_id, organization_id, basis, agreement, runs, status)
                        values (?, ?, ?, ?, ?, daterange(?, ?, '[]'), 'PROPOSED')
                        """)
                .params(o.caseNo(), o.baseId(), o.organizationId(), o.basis(), o.agreement(), o.from(), o.until())
                .update();
        for (Kpi k : o.kpis()) {
            jdbc.sql("insert into incubation_operation_kpi (case_no, no, name, target, due) values (?, ?, ?, ?, ?)")
                    .params(o.caseNo(), k.no(), k.name(), k.target(), k.due())
                    .update();
        }
    }

    void become(String caseNo, Status status, String opinion) {
        jdbc.sql("update incubation_operation set status = ?, opinion = coalesce(?, opinion) where case_no = ?")
                .params(java.util.Arrays.asList(status.name(), opinion, caseNo))
                .update();
    }

    /** @throws NotFound when the case is none */
    Operation get(String caseNo) {
        return jdbc.sql(SELECT + " where p.case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("operation of a base " + caseNo));
    }

    /** Those of a base that were confirmed, newest first. */
    List<Operation> of(long baseId) {
        return jdbc.sql(SELECT
                        + " where p.base_id = ? and p.status in ('CONFIRMED', 'OVER') order by p.runs desc limit 20")
                .param(baseId)
                .query((row, n) -> read(row))
                .list();
    }

    /** Another one of a base that is proposed or begins later than a day. */
    Optional<Operation> ahead(long baseId, String caseNo, LocalDate day) {
        return jdbc.sql(SELECT + """
                         where p.base_id = ? and p.case_no <> ? and p.status = 'CONFIRMED' and lower(p.runs) >= ?
                         order by p.runs limit 1
                        """)
                .params(baseId, caseNo, day)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Keeps what was reported of a year. @param results by the number of the target */
    void report(String caseNo, int no, LocalDate from, LocalDate until, String summary, List<String> results) {
        jdbc.sql("insert into incubation_operation_year (case_no, no, period, summary)"
                        + " values (?, ?, daterange(?, ?, '[]'), ?)")
                .params(caseNo, no, from, until, summary)
                .update();
        for (int i = 0; i < results.size(); i++) {
            jdbc.sql("insert into incubation_operation_result (case_no, year_no, kpi_no, result) values (?, ?, ?, ?)")
                    .params(caseNo, no, i + 1, results.get(i))
                    .update();
        }
    }

    /** Keeps how a year was judged. @param reached by the number of the target */
    void judge(String caseNo, int no, String verdict, String onward, String opinion, List<Boolean> reached) {
        jdbc.sql(
                        "update incubation_operation_year set verdict = ?, onward = ?, opinion = ? where case_no = ? and no = ?")
                .params(verdict, onward, opinion, caseNo, no)
                .update();
        for (int i = 0; i < reached.size(); i++) {
            jdbc.sql(
                            "update incubation_operation_result set reached = ? where case_no = ? and year_no = ? and kpi_no = ?")
                    .params(reached.get(i), caseNo, no, i + 1)
                    .update();
        }
    }

    /** What was reported of a year, target by target. */
    List<Result> results(String caseNo, int year) {
        return jdbc.sql("""
                        select k.no as kpi, k.name, k.target, k.due, r.result, r.reached from incubation_operation_kpi k
                          join incubation_operation_result r on r.case_no = k.case_no and r.kpi_no = k.no and r.year_no = ?
                         where k.case_no = ? order by k.no
                        """).params(year, caseNo).query(Result.class).list();
    }

    private Operation read(ResultSet row) throws SQLException {
        String caseNo = row.getString("case_no");
        return new Operation(
                caseNo,
                row.getLong("base_id"),
                row.getString("base"),
                row.getString("base_en"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("basis"),
                row.getString("agreement"),
                row.getObject("runs_from", LocalDate.class),
                row.getObject("runs_until", LocalDate.class),
                Status.valueOf(row.getString("status")),
                kpis(caseNo),
                years(caseNo));
    }

    private List<Kpi> kpis(String caseNo) {
        return jdbc.sql("""
                        select k.no, k.name, k.target, k.due, (select r.reached from incubation_operation_result r
                            where r.case_no = k.case_no and r.kpi_no = k.no and r.reached is not null
                            order by r.year_no desc limit 1) as reached
                          from incubation_operation_kpi k where k.case_no = ? order by k.no
                        """).param(caseNo).query(Kpi.class).list();
    }

    private List<Year> years(String caseNo) {
        return jdbc.sql("""
                        select no, lower(period) as "from", upper(period) - 1 as until, summary, verdict, onward, opinion
                          from incubation_operation_year where case_no = ? order by no
                        """).param(caseNo).query(Year.class).list();
    }
}
