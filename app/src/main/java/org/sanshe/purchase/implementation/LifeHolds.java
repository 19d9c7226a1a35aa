package org.sanshe.purchase.implementation;

import java.util.List;
import java.util.stream.Stream;
import org.sanshe.delivery.Engagements;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Contracts;
import org.sanshe.purchase.Hold;
import org.sanshe.purchase.Hold.Matter;
import org.sanshe.purchase.Holds;
import org.sanshe.purchase.HoldsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 中止与恢复的传导: what is held of a purchase or of one of its contracts stops the contracts in life — no records, no
 * deliverables, no payments — and nothing else does (《政府采购法实施条例》第五十四条).
 */
@Component
class LifeHolds {

    /** What the purchase and its contract hold, as a source of held payments. */
    private static final String HOLDS = "purchase";

    private final LifeRows lives;
    private final Holds holds;
    private final Contracts contracts;
    private final Engagements engagements;
    private final Payments payments;
    private final LifeEnds ends;

    LifeHolds(
            LifeRows lives,
            Holds holds,
            Contracts contracts,
            Engagements engagements,
            Payments payments,
            LifeEnds ends) {
        this.lives = lives;
        this.holds = holds;
        this.contracts = contracts;
        this.engagements = engagements;
        this.payments = payments;
        this.ends = ends;
    }

    @EventListener
    void on(HoldsChanged changed) {
        Stream.concat(
                        lives.openOf(changed.caseNo()).stream(),
                        lives.ofContract(changed.caseNo()).filter(Life::isOpen).stream())
                .distinct()
                .forEach(this::follow);
    }

    /** Makes a contract in life stand where its holds say. */
    void follow(Life life) {
        List<Hold> inForce = of(life);
        performance(
                life,
                inForce.stream()
                        .filter(h -> h.matter() == Matter.PERFORMANCE)
                        .findFirst()
                        .orElse(null));
        inForce.stream()
                .filter(h -> h.matter() == Matter.PAYMENT)
                .findFirst()
                .ifPresentOrElse(
                        h -> payments.suspend(
                                life.agreement(), HOLDS, h.reason(), h.ground().basis()),
                        () -> payments.resume(life.agreement(), HOLDS));
    }

    private void performance(Life life, Hold hold) {
        var status = engagements.get(life.agreement()).status();
        if (hold != null && status == Engagements.Status.ACTIVE) {
            engagements.suspend(life.agreement(), hold.reason(), null);
            contracts.suspend(life.contractCase(), hold.reason(), hold.ground().basis(), null);
        }
        if (hold == null && status == Engagements.Status.SUSPENDED) {
            engagements.resume(life.agreement(), null);
            contracts.resume(life.contractCase(), "暂停事由已经消除", Stopping.STOP, null);
            ends.check(life.agreement());
        }
    }

    /** What is held of a contract in life now: its own, and its purchase's. */
    List<Hold> of(Life life) {
        return Stream.of(life.contractCase(), life.purchaseNo())
                .distinct()
                .flatMap(no -> holds.inForce(no).stream())
                .toList();
    }
}
