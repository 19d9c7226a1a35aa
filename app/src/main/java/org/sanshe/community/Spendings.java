package org.sanshe.community;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 村级开支登记. */
@Component
class Spendings {

    private static final String SELECT =
            "select s.*, u.name as village_name from village_spending s" + " join unit u on u.id = s.village ";

    private final JdbcClient jdbc;

    Spendings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What of the day was asked for the same payee and not refused; requests of one village take turns. */
    Money sameDay(long village, String payee, LocalDate day) {
        jdbc.sql("select 1 from village where unit_id = ? for update")
                .param(village)
                .query(Integer.class)
                .single();
        return new Money(jdbc.sql("select coalesce(sum(amount), 0) from village_spending"
                        + " where village = ? and payee = ? and asked_on = ? and refusal is null")
                .params(village, payee, day)
                .query(Long.class)
                .single());
    }

    void enter(String caseNo, VillageDesk.Request r, Money counted, LocalDate on) {
        jdbc.sql("""
                        insert into village_spending
                          (case_no, village, kind, amount, counted, what, payee, purpose, means, asked_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        caseNo,
                        r.village(),
                        r.kind().name(),
                        r.amount().fen(),
                        counted.fen(),
                        r.what(),
                        r.payee().strip(),
                        r.purpose().name(),
                        r.means(),
                        on)
                .update();
    }

    Spending get(String caseNo) {
        return jdbc.sql(SELECT + "where s.case_no = ?")
                .param(caseNo)
                .query(Spendings::read)
                .optional()
                .orElseThrow(() -> new NotFound("spending " + caseNo));
    }

    void needs(String caseNo, List<String> levels) {
        jdbc.sql("update village_spending set levels = ? where case_no = ?")
                .params(levels.toArray(String[]::new), caseNo)
                .update();
    }

    void approved(String caseNo) {
        jdbc.sql("update village_spending set approvals = approvals + 1 where case_no = ?")
                .param(caseNo)
                .update();
    }

    void refused(String caseNo, String why) {
        jdbc.sql("update village_spending set refusal = ? where case_no = ?")
                .params(why, caseNo)
                .update();
    }

    boolean isUsed(long village, String voucherNo) {
        return jdbc.sql("select exists (select from village_spending where village = ? and voucher_no = ?)")
                .params(village, voucherNo)
                .query(Boolean.class)
                .single();
    }

    void paid(String caseNo, LocalDate on, String voucherNo) {
        jdbc.sql("update village_spending set paid_on = ?, voucher_no = ? where case_no = ?")
                .params(on, voucherNo, caseNo)
                .update();
    }

    void disclose(String caseNo, LocalDate on) {
        jdbc.sql("update village_spending set disclose_on = ? where case_no = ?")
                .params(on, caseNo)
                .update();
    }

    /** 现金限额 of a purpose on a day; empty when cash may not be used for it, zero where there is no limit. */
    Optional<Money> cash(Spending.Purpose purpose, LocalDate day) {
        return jdbc.sql("select coalesce(most, 0) from village_cash_use where purpose = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(purpose.name(), day, day)
                .query((row, n) -> new Money(row.getLong(1)))
                .optional();
    }

    /** Of the actor's unit and below, newest first; the case to go on after may be null. */
    List<Spending> visible(Actor actor, String after, int limit) {
        return jdbc.sql(SELECT + """
                         join unit mine on mine.id = :unit and u.path like mine.path || '%'
                        where cast(:after as text) is null or s.case_no < :after
                        order by s.case_no desc limit :limit
                        """)
                .param("unit", actor.unitId())
                .param("after", after)
                .param("limit", limit)
                .query(Spendings::read)
                .list();
    }

    /** What a village has disclosed by a day, newest first. */
    List<Spending> disclosed(long village, LocalDate today, int limit) {
        return jdbc.sql(SELECT + "where s.village = ? and s.disclose_on <= ?"
                        + " order by s.disclose_on desc, s.case_no desc limit ?")
                .params(village, today, limit)
                .query(Spendings::read)
                .list();
    }

    private static Spending read(ResultSet row, int n) throws SQLException {
        Array levels = row.getArray("levels");
        return new Spending(
                row.getString("case_no"),
                row.getLong("village"),
                row.getString("village_name"),
                Spending.Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount")),
                new Money(row.getLong("counted")),
                row.getString("what"),
                row.getString("payee"),
                Spending.Purpose.valueOf(row.getString("purpose")),
                row.getString("means"),
                row.getObject("asked_on", LocalDate.class),
                levels == null ? List.of() : List.of((String[]) levels.getArray()),
                row.getInt("approvals"),
                row.getString("refusal"),
                row.getObject("paid_on", LocalDate.class),
                row.getString("voucher_no"),
                row.getObject("disclose_on", LocalDate.class));
    }
}
