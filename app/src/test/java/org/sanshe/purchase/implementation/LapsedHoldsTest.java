package org.sanshe.purchase.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Status;
import org.sanshe.evidence.Evidence;
import org.sanshe.purchase.Bureau;
import org.sanshe.purchase.Hold;
import org.sanshe.purchase.Holds;
import org.sanshe.purchase.Living;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An order of finance holds a contract for thirty days at most (《政府采购法》第五十七条); then it goes on by itself. */
@SansheTest
class LapsedHoldsTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Living living;

    @Autowired
    Holds holds;

    @Autowired
    LapsedHolds lapsed;

    @Autowired
    Engagements engagements;

    @Autowired
    Evidence evidence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aHeldContractGoesOnByItselfAtTheLastMomentAndNotBefore() throws Exception {
        living.buy(Map.of());
        String agreement = living.sign();
        living.kickOff(agreement);
        bureau.at("2026-11-02T09:00");
        String contract = living.contractCase();
        transaction.executeWithoutResult(status -> holds.suspend(
                contract,
                Hold.Ground.SUSPENSION_ORDER,
                contract,
                "财政部门处理投诉期间通知暂停",
                null,
                Instant.parse("2026-12-01T16:00:00Z")));
        assertThat(engagements.get(agreement).status()).isEqualTo(Status.SUSPENDED);
        assertThat(suspendedPayments(agreement)).isEqualTo(1);

        bureau.set("2026-12-01T23:59:50");
        lapsed.work();
        assertThat(engagements.get(agreement).status()).isEqualTo(Status.SUSPENDED);

        bureau.set("2026-12-02T00:00:00");
        lapsed.work();
        assertThat(engagements.get(agreement).status()).isEqualTo(Status.ACTIVE);
        assertThat(suspendedPayments(agreement)).isZero();
        assertThat(jdbc.sql("select distinct lift_reason from hold where case_no = ? and lifted_at = until")
                        .param(contract)
                        .query(String.class)
                        .list())
                .containsExactly("期满自行恢复");

        // what is over is over: once more, or on another node, changes nothing
        int acts = evidence.of(agreement).size();
        lapsed.work();
        assertThat(evidence.of(agreement)).hasSize(acts);
    }

    private long suspendedPayments(String agreement) {
        return jdbc.sql("select count(*) from payment_suspension where agreement = ? and until is null")
                .param(agreement)
                .query(Long.class)
                .single();
    }
}
