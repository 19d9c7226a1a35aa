package org.sanshe.purchase.implementation;

import org.sanshe.purchase.Holds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 期满自行恢复: a hold with a last moment is over by itself; the contracts in life that stood still for it go on. */
@Component
class LapsedHolds {

    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Holds holds;
    private final TransactionTemplate transaction;

    LapsedHolds(JdbcClient jdbc, Holds holds, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.transaction = transaction;
    }

    /** Each in a transaction of its own; what another node did already changes nothing. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void work() {
        record Lapsed(String caseNo, String source) {}
        jdbc.sql("""
                        select distinct case_no, source from hold
                        where lifted_at is null and until <= sanshe_now() and matter in ('PERFORMANCE', 'PAYMENT') limit :most
                        """)
                .param("most", AT_ONCE)
                .query(Lapsed.class)
                .list()
                .forEach(l -> transaction.executeWithoutResult(status -> holds.lapsed(l.caseNo(), l.source())));
    }
}
