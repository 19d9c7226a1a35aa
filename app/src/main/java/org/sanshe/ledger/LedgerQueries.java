package org.sanshe.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账查询: what those of a unit see: the quota of their unit and of those below, and the agreements that touch it. */
@Component
@Transactional(readOnly = true)
class LedgerQueries {

    private static final String LINE =
            "l.id, l.payer_unit, l.source, l.year, l.item_code, l.origin_year, l.item_name, u.name as payer";

    /** On {@code unit u}, with the parameter {@code unit}. */
    private static final String BELOW =
            "exists (select from unit mine where mine.id = :unit and u.path like mine.path || '%')";

    private static final String TOUCHES =
            " exists (select from posting p join budget_line l on l.id = p.line join unit u on u.id = l.payer_unit"
                    + " where p.voucher = v.id and " + BELOW;

    private static final String OF_CASE =
            "exists (select from case_file c join unit u on u.id = c.unit_id where c.case_no = v.agreement and " + BELOW
                    + ")";

    private static final String FILTERED = TOUCHES + """
             and (cast(:year as int) is null or l.year = :year)
             and (cast(:source as text) is null or l.source = :source)
             and (cast(:agreement as text) is null or p.agreement = :agreement or v.agreement = :agreement)
             and (cast(:line as bigint) is null or p.line = :line))
            and (cast(:kind as text) is null or v.kind = :kind)
            and (cast(:from as date) is null or v.booked_on >= :from)
            and (cast(:to as date) is null or v.booked_on <= :to)
            """;

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The years there is quota for, newest first. */
    List<Integer> years(Long unit) {
        return jdbc.sql("select distinct l.year from budget_line l join unit u on u.id = l.payer_unit where " + BELOW
                        + " order by 1 desc")
                .param("unit", unit)
                .query(Integer.class)
                .list();
    }

    /** Every line of a year with what stands where. */
    List<LineBalance> balances(Long unit, int year, FundingSource source) {
        return jdbc.sql("select " + LINE + sums() + """
                         from budget_line l join unit u on u.id = l.payer_unit left join posting p on p.line = l.id
                        where l.year = :year and (cast(:source as text) is null or l.source = :source) and
                        """ + BELOW
                        + " group by l.id, u.id order by l.source, u.path, l.item_code, l.origin_year")
                .param("unit", unit)
                .param("year", year)
                .param("source", source == null ? null : source.name())
                .query((rs, n) -> balance(rs))
                .list();
    }

    /** A line with what stands where. @throws NotFound when there is none, or it is not the unit's to see */
    LineBalance line(long id, Long unit) {
        return jdbc.sql("select " + LINE + sums()
                        + " from budget_line l join unit u on u.id = l.payer_unit left join posting p on p.line = l.id"
                        + " where l.id = :id and " + BELOW + " group by l.id, u.id")
                .param("id", id)
                .param("unit", unit)
                .query((rs, n) -> balance(rs))
                .optional()
                .orElseThrow(() -> new NotFound("budget line " + id));
    }

    private static String sums() {
        var sums = new StringBuilder();
        for (Account a : Account.values()) {
            sums.append(", coalesce(sum(p.amount) filter (where p.account = '")
                    .append(a.name())
                    .append("'), 0) as ")
                    .append(a.name());
        }
        return sums.toString();
    }

    /** Vouchers, newest first. */
    List<Voucher> vouchers(Long unit, VoucherFilter filter, Long before, int limit) {
        return filtered(
                        "select v.* from voucher v where" + FILTERED
                                + " and (cast(:before as bigint) is null or v.id < :before) order by v.id desc limit :limit",
                        unit,
                        filter)
                .param("before", before)
                .param("limit", limit)
                .query((rs, n) -> Vouchers.read(rs))
                .list();
    }

    /** The postings of the vouchers of a filter, oldest first. */
    List<Row> rows(Long unit, VoucherFilter filter, int limit) {
        return filtered(
                        "select v.*, p.account, p.amount as fen, p.agreement as of_agreement, "
                                + LINE.replace("l.id", "l.id as line")
                                + " from voucher v join posting p on p.voucher = v.id join budget_line l on l.id = p.line"
                                + " join unit u on u.id = l.payer_unit where v.id in (select v.id from voucher v where"
                                + FILTERED + ") and " + BELOW + " order by v.id, p.no limit :limit",
                        unit,
                        filter)
                .param("limit", limit)
                .query((rs, n) -> new Row(
                        Vouchers.read(rs),
                        Lines.read(rs, rs.getLong("line")),
                        Account.valueOf(rs.getString("account")),
                        rs.getString("of_agreement"),
                        new Money(rs.getLong("fen"))))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Long unit, VoucherFilter f) {
        return jdbc.sql(sql)
                .param("unit", unit)
                .param("year", f.year())
                .param("source", f.source() == null ? null : f.source().name())
                .param("agreement", f.agreement())
                .param("line", f.line())
                .param("kind", f.kind() == null ? null : f.kind().name())
                .param("from", f.from())
                .param("to", f.to());
    }

    /** A voucher. @throws NotFound when there is none, or it is not the unit's to see */
    Voucher voucher(long id, Long unit) {
        return jdbc.sql("select v.* from voucher v where v.id = :id and (" + TOUCHES + ") or " + OF_CASE + ")")
                .param("id", id)
                .param("unit", unit)
                .query((rs, n) -> Vouchers.read(rs))
                .optional()
                .orElseThrow(() -> new NotFound("voucher " + id));
    }

    /** Answers for an agreement the unit may see: it is its case, or it pays for it, or is to. */
    void visible(String agreement, Long unit) {
        boolean seen = jdbc.sql("select " + OF_CASE.replace("v.agreement", ":agreement") + """
                         or exists (select from funding_share s join unit u on u.id = s.payer_unit where s.agreement = :agreement and
                        """ + BELOW
                        + ") or exists (select from posting p join budget_line l on l.id = p.line"
                        + " join unit u on u.id = l.payer_unit where p.agreement = :agreement and " + BELOW + ")")
                .param("agreement", agreement)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
        if (!seen) throw new NotFound("agreement " + agreement);
    }

    private static LineBalance balance(ResultSet rs) throws SQLException {
        var amounts = new EnumMap<Account, Money>(Account.class);
        for (Account a : Account.values()) amounts.put(a, new Money(rs.getLong(a.name())));
        return new LineBalance(Lines.read(rs), amounts);
    }

    /** 指标余额. */
    record LineBalance(Line line, Map<Account, Money> amounts) {

        Money of(Account account) {
            return amounts.get(account);
        }
    }

    /** 分录，导出一行. */
    record Row(Voucher voucher, Line line, Account account, String agreement, Money amount) {}
}
