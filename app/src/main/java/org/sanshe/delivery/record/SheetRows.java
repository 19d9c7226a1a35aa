package org.sanshe.delivery.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.delivery.record.RecordBook.Line;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 月度台账的行. */
@Component
class SheetRows {

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 月度台账. @param round how often it was handed in */
    record Sheet(String caseNo, String agreement, YearMonth month, String state, int round) {

        boolean isLocked() {
            return state.equals("LOCKED");
        }
    }

    /** 锁定时按人计的金额. */
    record Counted(String caseNo, YearMonth month, String item, long client, Money amount) {}

    Optional<Sheet> find(String caseNo) {
        return jdbc.sql("select * from service_sheet where case_no = ?")
                .param(caseNo)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The sheet a month has; empty when it has none, or the one it had was withdrawn or reopened. */
    Optional<Sheet> of(String agreement, YearMonth month) {
        return jdbc.sql("select * from service_sheet where agreement = ? and month = ?"
                        + " and state in ('SUBMITTED', 'RETURNED', 'LOCKED')")
                .params(agreement, month.atDay(1))
                .query((row, i) -> read(row))
                .optional();
    }

    /** The locked months with the case of each. */
    Map<YearMonth, String> locked(String agreement) {
        var locked = new LinkedHashMap<YearMonth, String>();
        jdbc.sql("select month, case_no from service_sheet where agreement = ? and state = 'LOCKED' order by month")
                .param(agreement)
                .query(row -> {
                    locked.put(month(row), row.getString("case_no"));
                });
        return locked;
    }

    /** The months that have a sheet, locked or on its way, with the case of each. */
    Map<YearMonth, String> taken(String agreement) {
        var taken = new LinkedHashMap<YearMonth, String>();
        jdbc.sql("select month, case_no from service_sheet where agreement = ?"
                        + " and state in ('SUBMITTED', 'RETURNED', 'LOCKED') order by month")
                .param(agreement)
                .query(row -> {
                    taken.put(month(row), row.getString("case_no"));
                });
        return taken;
    }

    /** The name of the unit that buys. */
    String buyer(long unitId) {
        return jdbc.sql("select name from unit where id = ?")
                .param(unitId)
                .query(String.class)
                .single();
    }

    /** How many of the sample were found not to be so. */
    int wrong(Sheet sheet) {
        return jdbc.sql("select count(*) from service_sheet_sample where case_no = ? and round = ? and not right_on")
                .params(sheet.caseNo(), sheet.round())
                .query(Integer.class)
                .single();
    }

    /** What locked sheets counted for each person, by month. */
    List<Counted> counted(String agreement) {
        return jdbc.sql("""
                        select s.case_no, s.month, c.item, c.client_id, c.amount from service_sheet s
                          join service_sheet_client c on c.case_no = s.case_no
                         where s.agreement = ? and s.state = 'LOCKED' order by s.month, c.item, c.client_id
                        """)
                .param(agreement)
                .query((row, i) -> new Counted(
                        row.getString("case_no"),
                        month(row),
                        row.getString("item"),
                        row.getLong("client_id"),
                        new Money(row.getLong("amount"))))
                .list();
    }

    void submit(String caseNo, String agreement, YearMonth month) {
        jdbc.sql("insert into service_sheet (case_no, agreement, month, state, submitted_at)"
                        + " values (?, ?, ?, 'SUBMITTED', sanshe_now())")
                .params(caseNo, agreement, month.atDay(1))
                .update();
    }

    void returned(String caseNo) {
        jdbc.sql("update service_sheet set state = 'RETURNED' where case_no = ? and state = 'SUBMITTED'")
                .param(caseNo)
                .update();
    }

    void resubmit(String caseNo) {
        jdbc.sql("update service_sheet set state = 'SUBMITTED', round = round + 1, submitted_at = sanshe_now()"
                        + " where case_no = ? and state = 'RETURNED'")
                .param(caseNo)
                .update();
    }

    void withdraw(String caseNo) {
        jdbc.sql("update service_sheet set state = 'WITHDRAWN' where case_no = ? and state = 'RETURNED'")
                .param(caseNo)
                .update();
    }

    /** Locks the month and keeps what it came to. */
    void lock(String caseNo, List<Line> lines) {
        jdbc.sql("update service_sheet set state = 'LOCKED', locked_at = sanshe_now()"
                        + " where case_no = ? and state = 'SUBMITTED'")
                .param(caseNo)
                .update();
        for (Line line : lines) {
            jdbc.sql("insert into service_sheet_line values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            caseNo,
                            line.rule().item(),
                            line.unit(),
                            line.counted(),
                            line.discounted(),
                            line.unitPrice().fen(),
                            line.amount().fen(),
                            line.why(false))
                    .update();
            var paid = line.pieces().stream()
                    .filter(p -> p.client() != null && p.amount().isPositive())
                    .toList();
            jdbc.sql("insert into service_sheet_client select ?, ?, unnest(?), unnest(?)")
                    .params(
                            caseNo,
                            line.rule().item(),
                            paid.stream().map(Counting.Piece::client).toArray(Long[]::new),
                            paid.stream().map(p -> p.amount().fen()).toArray(Long[]::new))
                    .update();
        }
    }

    void reopen(String caseNo, String by) {
        jdbc.sql("update service_sheet set state = 'REOPENED', reopened_by = ? where case_no = ? and state = 'LOCKED'")
                .params(by, caseNo)
                .update();
    }

    /** Draws the sample of a round, at random; drawn once. */
    void draw(Sheet sheet, List<Long> valid, int size) {
        jdbc.sql("""
                        insert into service_sheet_sample (case_no, round, record_id)
                        select :case, :round, id from unnest(cast(:valid as bigint[])) id
                         where not exists (select from service_sheet_sample where case_no = :case and round = :round)
                         order by random() limit :size
                        """)
                .param("case", sheet.caseNo())
                .param("round", sheet.round())
                .param("valid", valid.toArray(Long[]::new))
                .param("size", size)
                .update();
    }

    List<Long> sample(Sheet sheet) {
        return jdbc.sql("select record_id from service_sheet_sample where case_no = ? and round = ? order by record_id")
                .params(sheet.caseNo(), sheet.round())
                .query(Long.class)
                .list();
    }

    void looked(Sheet sheet, long record, boolean right, String remark) {
        jdbc.sql("update service_sheet_sample set right_on = ?, remark = ?"
                        + " where case_no = ? and round = ? and record_id = ?")
                .params(right, remark, sheet.caseNo(), sheet.round(), record)
                .update();
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static Sheet read(ResultSet row) throws SQLException {
        return new Sheet(
                row.getString("case_no"),
                row.getString("agreement"),
                month(row),
                row.getString("state"),
                row.getInt("round"));
    }
}
