package org.sanshe.purchase.implementation;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.payment.PackageCheck;
import org.sanshe.payment.PaymentView;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Contracts;
import org.sanshe.purchase.Hold;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 合同付款依据: an award that stands, a written contract that was published, the performance bond it asks for, and nothing
 * that holds the payment. An order within a framework rests on the framework and has neither award nor notice of its own.
 */
@Component
class PurchaseChecks implements PackageCheck {

    private final LifeRows lives;
    private final LifeHolds holds;
    private final Awards awards;
    private final Contracts contracts;
    private final JdbcClient jdbc;

    PurchaseChecks(LifeRows lives, LifeHolds holds, @Lazy Awards awards, Contracts contracts, JdbcClient jdbc) {
        this.lives = lives;
        this.holds = holds;
        this.awards = awards;
        this.contracts = contracts;
        this.jdbc = jdbc;
    }

    @Override
    public List<Failure> check(PaymentView payment) {
        var life = lives.find(payment.agreement());
        return life.isEmpty() ? List.of() : check(life.get());
    }

    private List<Failure> check(Life life) {
        var failures = new ArrayList<Failure>();
        Signed signed = jdbc.sql("select published_at, performance_bond from contract where id = ?")
                .param(life.contractId())
                .query(Signed.class)
                .single();
        boolean order = isOrder(life);
        if (!order && !awards.stands(life.purchaseNo())) failures.add(Failure.of(LifeRule.AWARD_NOT_STANDING));
        if (!contracts.concluded(life.contractCase())) failures.add(Failure.of(LifeRule.CONTRACT_NOT_SIGNED));
        if (!order && signed.publishedAt() == null) failures.add(Failure.of(LifeRule.CONTRACT_NOT_PUBLISHED));
        if (signed.performanceBond() > 0 && !bondGiven(life.contractCase())) {
            failures.add(Failure.of(LifeRule.PERFORMANCE_BOND_MISSING, new Money(signed.performanceBond())));
        }
        holds.of(life).stream()
                .filter(h -> h.matter() == Hold.Matter.PAYMENT)
                .forEach(h -> failures.add(Failure.of(h.ground(), h.source())));
        return failures;
    }

    private boolean isOrder(Life life) {
        return jdbc.sql("select exists (select from case_file where case_no = ? and process = 'frameworkOrder')")
                .param(life.purchaseNo())
                .query(Boolean.class)
                .single();
    }

    private boolean bondGiven(String contractCase) {
        return jdbc.sql("select exists (select from bond where case_no = ? and kind = 'PERFORMANCE')")
                .param(contractCase)
                .query(Boolean.class)
                .single();
    }

    private record Signed(OffsetDateTime publishedAt, long performanceBond) {}
}
