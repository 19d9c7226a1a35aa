package org.sanshe.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 凭证: vouchers and their postings, as written. */
@Component
class Vouchers {

    private final JdbcClient jdbc;

    Vouchers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Voucher> find(long id) {
        return jdbc.sql("select * from voucher where id = ?")
                .param(id)
                .query((rs, n) -> read(rs))
                .optional();
    }

    boolean isReversed(long id) {
        return jdbc.sql("select exists (select from voucher where reverses = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** What the voucher that reverses another one is headed by. */
    Draft.Heading reversing(long id, String summary) {
        return jdbc.sql("select agreement, item, order_no, document from voucher where id = ?")
                .param(id)
                .query((rs, n) -> Draft.Heading.of(VoucherKind.REVERSE, rs.getString(1), summary)
                        .item(rs.getString(2))
                        .order(rs.getString(3))
                        .document(rs.getString(4))
                        .reversing(id))
                .single();
    }

    /** The postings of a voucher, in order. */
    List<Entry> entries(long voucher) {
        return jdbc.sql("select * from posting where voucher = ? order by no")
                .param(voucher)
                .query((rs, n) -> entry(rs))
                .list();
    }

    static Entry entry(ResultSet rs) throws SQLException {
        return new Entry(
                rs.getLong("line"),
                new Place(
                        Account.valueOf(rs.getString("account")),
                        rs.getString("agreement"),
                        rs.getString("item"),
                        rs.getString("order_no")),
                rs.getLong("amount"));
    }

    static Voucher read(ResultSet rs) throws SQLException {
        String order = rs.getString("order_no");
        String item = rs.getString("item");
        return new Voucher(
                rs.getLong("id"),
                rs.getString("no"),
                VoucherKind.valueOf(rs.getString("kind")),
                rs.getString("agreement"),
                order != null ? order : item != null ? item : rs.getString("document"),
                rs.getString("summary"),
                rs.getObject("booked_on", LocalDate.class),
                rs.getString("by_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }
}
