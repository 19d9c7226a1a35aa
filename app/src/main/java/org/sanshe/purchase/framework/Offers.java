package org.sanshe.purchase.framework;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.tender.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 二次竞价报价; never changed. */
@Component
class Offers {

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lowest offer and who made it. */
    record Lowest(long memberId, Money amount) {}

    /** Takes an offer in; the database's clock decides whether it is in time. */
    void handIn(Order order, Member member, Money amount) {
        int taken = jdbc.sql("""
                        insert into framework_offer (case_no, supplier_id, amount, received_at)
                        select :case, :supplier, :amount, sanshe_now() where sanshe_now() <= cast(:until as timestamptz)
                        """)
                .param("case", order.caseNo())
                .param("supplier", member.id())
                .param("amount", amount.fen())
                .param("until", OffsetDateTime.ofInstant(order.offersUntil(), SansheClock.ZONE))
                .update();
        if (taken == 0) throw new Refusal(FrameworkRule.OFFER_TOO_LATE, Moments.zh(order.offersUntil()));
    }

    /** The lowest, the earlier among equals; empty when nobody offered. */
    Optional<Lowest> lowest(String caseNo) {
        return jdbc.sql("select supplier_id, amount from framework_offer where case_no = ?"
                        + " order by amount, received_at, supplier_id limit 1")
                .param(caseNo)
                .query((rs, n) -> new Lowest(rs.getLong(1), new Money(rs.getLong(2))))
                .optional();
    }
}
