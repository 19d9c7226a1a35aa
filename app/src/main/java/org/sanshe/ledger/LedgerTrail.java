package org.sanshe.ledger;

import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 资金轨迹: from an agreement, an item or an order to its vouchers, from a voucher to its lines, and from a line to its
 * agreements. Who may see what is for the caller to check.
 */
@Component
@Transactional(readOnly = true)
public class LedgerTrail {

    private final JdbcClient jdbc;

    LedgerTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The vouchers that moved money of an agreement, oldest first. */
    public List<Voucher> ofAgreement(String agreement) {
        return jdbc.sql("""
                        select * from voucher v where v.id in (
                          select id from voucher where agreement = :agreement
                          union select voucher from posting where agreement = :agreement) order by v.id
                        """)
                .param("agreement", agreement)
                .query((rs, n) -> Vouchers.read(rs))
                .list();
    }

    /** The vouchers of what is paid once, oldest first. */
    public List<Voucher> ofItem(String agreement, String item) {
        return jdbc.sql("""
                        select * from voucher v where v.id in (
                          select id from voucher where agreement = :agreement and item = :item
                          union select voucher from posting where agreement = :agreement and item = :item) order by v.id
                        """)
                .param("agreement", agreement)
                .param("item", item)
                .query((rs, n) -> Vouchers.read(rs))
                .list();
    }

    /** The vouchers of a payment order, oldest first. */
    public List<Voucher> ofOrder(String order) {
        return jdbc.sql("select * from voucher where order_no = ? order by id")
                .param(order)
                .query((rs, n) -> Vouchers.read(rs))
                .list();
    }

    /** A voucher by its number. */
    public Optional<Voucher> voucher(String no) {
        return jdbc.sql("select * from voucher where no = ?")
                .param(no)
                .query((rs, n) -> Vouchers.read(rs))
                .optional();
    }

    /** What a voucher moved, in order. */
    public List<Posted> postings(long voucher) {
        return jdbc.sql("""
                        select p.*, l.payer_unit, l.source, l.year, l.item_code, l.origin_year, l.item_name, u.name as payer
                        from posting p join budget_line l on l.id = p.line join unit u on u.id = l.payer_unit
                        where p.voucher = ? order by p.no
                        """)
                .param(voucher)
                .query((rs, n) -> {
                    Entry e = Vouchers.entry(rs);
                    return new Posted(
                            e.line(),
                            Lines.read(rs, e.line()).name(),
                            e.place().account(),
                            e.place().agreement(),
                            e.place().item(),
                            e.place().order(),
                            new Money(e.amount()));
                })
                .list();
    }

    /** The agreements that have or had money in a line. */
    public List<String> agreementsOf(long line) {
        return jdbc.sql("select distinct agreement from posting where line = ? and agreement <> '' order by 1")
                .param(line)
                .query(String.class)
                .list();
    }

    /**
     * 分录.
     *
     * @param lineName the budget line in words
     * @param agreement empty where the account is not kept by agreement; item and order likewise
     * @param amount below zero for what leaves
     */
    public record Posted(
            long line, String lineName, Account account, String agreement, String item, String order, Money amount) {}
}
