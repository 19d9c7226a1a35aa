package org.sanshe.ledger;

import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 已付的支付单: found by their number, for those whose unit paid, or one above. */
@Component
class PaidOrders {

    private final JdbcClient jdbc;
    private final Balances balances;

    PaidOrders(JdbcClient jdbc, Balances balances) {
        this.jdbc = jdbc;
        this.balances = balances;
    }

    /** @throws NotFound when there is none, or another unit's */
    Order get(String no, Actor actor) {
        return jdbc.sql("""
                        select v.agreement, v.item, u.id as payer from voucher v
                        join posting p on p.voucher = v.id and p.no = 1
                        join budget_line l on l.id = p.line join unit u on u.id = l.payer_unit
                        where v.kind = 'SEND' and v.order_no = :order
                          and exists (select from unit mine where mine.id = :unit and u.path like mine.path || '%')
                        order by v.id desc limit 1
                        """)
                .param("order", no)
                .param("unit", actor.unitId())
                .query((rs, n) -> new Order(
                        no,
                        rs.getString("agreement"),
                        rs.getString("item"),
                        rs.getLong("payer"),
                        Portions.of(balances.held(rs.getString("agreement"), List.of(Account.PAID), null, no))))
                .optional()
                .orElseThrow(() -> new NotFound("order " + no));
    }

    /** 支付单. @param paid what of which line stands as paid by it */
    record Order(String no, String agreement, String item, long payer, List<Portion> paid) {}
}
