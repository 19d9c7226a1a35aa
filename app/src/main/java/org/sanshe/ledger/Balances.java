package org.sanshe.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 余额: sums of postings; nothing is kept that could differ from them. */
@Component
class Balances {

    /** The accounts that count against the agreement's amount. */
    static final List<Account> CAPPED = List.of(Account.COMMITTED, Account.PAYABLE, Account.IN_TRANSIT, Account.PAID);

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Money of(long line, Account account) {
        return sum("line = ? and account = ?", line, account.name());
    }

    Money of(String agreement, Account account) {
        return sum("agreement = ? and account = ?", agreement, account.name());
    }

    Money of(String agreement, long line, Account account) {
        return sum("line = ? and account = ? and agreement = ?", line, account.name(), agreement);
    }

    Money capped(String agreement) {
        return sum(
                "agreement = ? and account = any(cast(? as text[]))",
                agreement,
                CAPPED.stream().map(Enum::name).toArray(String[]::new));
    }

    private Money sum(String where, Object... params) {
        return new Money(jdbc.sql("select coalesce(sum(amount), 0) from posting where " + where)
                .params(params)
                .query(Long.class)
                .single());
    }

    /** What stands at places, one by one. */
    List<Long> at(List<Entry> places) {
        return jdbc.sql("""
                        select coalesce(sum(p.amount), 0)
                        from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                          with ordinality k(line, account, agreement, item, order_no, n)
                        left join posting p on p.line = k.line and p.account = k.account and p.agreement = k.agreement
                          and p.item = k.item and p.order_no = k.order_no
                        group by k.n order by k.n
                        """).params(columns(places)).query(Long.class).list();
    }

    /** The places of entries as columns of a statement. */
    static List<Object> columns(List<Entry> entries) {
        return List.of(
                entries.stream().map(Entry::line).toArray(Long[]::new),
                entries.stream().map(e -> e.place().account().name()).toArray(String[]::new),
                entries.stream().map(e -> e.place().agreement()).toArray(String[]::new),
                entries.stream().map(e -> e.place().item()).toArray(String[]::new),
                entries.stream().map(e -> e.place().order()).toArray(String[]::new));
    }

    /** The places of an agreement that are not empty; item and order only where they are given. */
    List<Entry> held(String agreement, List<Account> accounts, String item, String order) {
        return jdbc.sql("""
                        select line, account, agreement, item, order_no, sum(amount) as amount from posting
                        where agreement = :agreement and account = any(cast(:accounts as text[]))
                          and (cast(:item as text) is null or item = :item)
                          and (cast(:order as text) is null or order_no = :order)
                        group by 1, 2, 3, 4, 5 having sum(amount) <> 0 order by 1, 2, 4, 5
                        """)
                .param("agreement", agreement)
                .param("accounts", accounts.stream().map(Enum::name).toArray(String[]::new))
                .param("item", item)
                .param("order", order)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** What a line holds for agreements, and what is available. */
    List<Entry> held(long line, List<Account> accounts) {
        return jdbc.sql("""
                        select line, account, agreement, item, order_no, sum(amount) as amount from posting
                        where line = ? and account = any(cast(? as text[]))
                        group by 1, 2, 3, 4, 5 having sum(amount) <> 0 order by 2, 3, 4, 5
                        """)
                .params(line, accounts.stream().map(Enum::name).toArray(String[]::new))
                .query((rs, n) -> read(rs))
                .list();
    }

    /** What was accepted for an item and is still to be covered, and what is payable, in transit and paid for it. */
    Optional<Item> item(String agreement, String item) {
        return jdbc.sql("""
                        select sum(p.amount) as held, coalesce(sum(p.amount) filter (where coalesce(r.kind, v.kind) in ('REDUCE', 'REFUND')
                          or coalesce(r.kind, v.kind) = 'ACCRUE' and coalesce(r.original, v.original)), 0) as owed,
                          exists (select from voucher a where a.agreement = :agreement and a.item = :item and a.kind = 'ACCRUE'
                            and a.original and not exists (select from voucher u where u.reverses = a.id)) as accrued
                        from posting p join voucher v on v.id = p.voucher left join voucher r on r.id = v.reverses
                        where p.agreement = :agreement and p.account in ('PAYABLE', 'IN_TRANSIT', 'PAID') and p.item = :item
                        having count(*) > 0
                        """)
                .param("agreement", agreement)
                .param("item", item)
                .query((rs, n) -> new Item(
                        new Money(rs.getLong("held")), new Money(rs.getLong("owed")), rs.getBoolean("accrued")))
                .optional();
    }

    private static Entry read(ResultSet rs) throws SQLException {
        return new Entry(
                rs.getLong("line"),
                new Place(
                        Account.valueOf(rs.getString("account")),
                        rs.getString("agreement"),
                        rs.getString("item"),
                        rs.getString("order_no")),
                rs.getLong("amount"));
    }

    /** @param accrued whether it was accrued and that was not reversed */
    record Item(Money held, Money owed, boolean accrued) {}
}
