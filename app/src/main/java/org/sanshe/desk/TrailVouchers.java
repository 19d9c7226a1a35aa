package org.sanshe.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.VoucherKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 追踪所读的账: budget lines and vouchers, a statement a kind, however many there are. */
@Component
class TrailVouchers {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    TrailVouchers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines an agreement has, or had, money in. */
    List<Line> lines(String agreement) {
        return lines("select line from posting where agreement = ?", agreement);
    }

    /** The lines a voucher moves money of. */
    List<Line> linesOf(String voucher) {
        return lines("select p.line from posting p join voucher v on v.id = p.voucher where v.no = ?", voucher);
    }

    private List<Line> lines(String which, String param) {
        return jdbc.sql(
                        "select l.*, u.name as payer from budget_line l join unit u on u.id = l.payer_unit where l.id in ("
                                + which + ") order by l.year, l.id")
                .param(param)
                .query((rs, n) -> new Line(
                        rs.getLong("id"),
                        rs.getString("payer"),
                        FundingSource.valueOf(rs.getString("source")),
                        rs.getInt("year"),
                        rs.getString("item_code"),
                        rs.getString("item_name")))
                .list();
    }

    /** The documents by which lines have their quota, oldest first. */
    List<Booked> quotas(List<Long> lines) {
        return booked(
                "v.agreement is null and exists (select from posting p where p.voucher = v.id and p.line = any (:lines))",
                lines,
                "");
    }

    /** The vouchers of an agreement, oldest first. */
    List<Booked> vouchers(String agreement) {
        return booked("v.agreement = :agreement", List.of(), agreement);
    }

    /** The commitments of all agreements from lines. */
    List<Booked> commitments(List<Long> lines) {
        return booked(
                "v.kind in ('FREEZE', 'COMMIT') and exists (select from posting p where p.voucher = v.id and p.line = any (:lines))",
                lines,
                "");
    }

    private List<Booked> booked(String where, List<Long> lines, String agreement) {
        return jdbc.sql("""
                        select v.*, s.lines, s.amount from voucher v cross join lateral (
                          select array_agg(distinct p.line) as lines, sum(p.amount) filter (where p.amount > 0) as amount
                          from posting p where p.voucher = v.id) s
                        """ + " where " + where + " order by v.id limit " + MOST)
                .param("lines", lines.toArray(new Long[0]))
                .param("agreement", agreement)
                .query((rs, n) -> new Booked(
                        rs.getString("no"),
                        VoucherKind.valueOf(rs.getString("kind")),
                        rs.getString("agreement"),
                        rs.getString("item"),
                        rs.getString("order_no"),
                        rs.getString("document"),
                        rs.getString("summary"),
                        rs.getObject("booked_on", LocalDate.class),
                        rs.getString("by_name"),
                        Arrays.asList((Long[]) rs.getArray("lines").getArray()),
                        new Money(rs.getLong("amount"))))
                .list();
    }

    /** 指标. */
    record Line(long id, String payer, FundingSource source, int year, String itemCode, String itemName) {}

    /** 凭证. @param amount what it moves @param document the budget document; null for none */
    record Booked(
            String no,
            VoucherKind kind,
            String agreement,
            String item,
            String order,
            String document,
            String summary,
            LocalDate on,
            String by,
            List<Long> lines,
            Money amount) {}
}
