package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Rosters;
import org.sanshe.delivery.YearFunds;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.notice.CancellingCases;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.ContractCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 提前终止: what a contract loses that ends before its time, by a decision of the unit or by one that undid it. What was
 * accepted is settled and paid; an advance that was not sent falls, and the money for the rest is free again.
 */
@Component
class Terminating {

    private final LifeRows lives;
    private final ContractChangeRows changes;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Rosters rosters;
    private final Payments payments;
    private final Ledger ledger;
    private final YearFunds years;
    private final Cases cases;
    private final CancellingCases cancelling;
    private final Evidence evidence;
    private final SansheClock clock;

    Terminating(
            LifeRows lives,
            ContractChangeRows changes,
            Engagements engagements,
            Milestones milestones,
            Rosters rosters,
            Payments payments,
            Ledger ledger,
            YearFunds years,
            Cases cases,
            CancellingCases cancelling,
            Evidence evidence,
            SansheClock clock) {
        this.lives = lives;
        this.changes = changes;
        this.engagements = engagements;
        this.milestones = milestones;
        this.rosters = rosters;
        this.payments = payments;
        this.ledger = ledger;
        this.years = years;
        this.cases = cases;
        this.cancelling = cancelling;
        this.evidence = evidence;
        this.clock = clock;
    }

    void terminate(Life life, String reason, LocalDate on, LegalBasis basis, Actor by) {
        String agreement = life.agreement();
        // whoever works on it at the same moment has its case first, then the contract
        changes.pending(agreement).ifPresent(cases::lock);
        changes.underWay(agreement).ifPresent(change -> cancel(life, change, reason));
        milestones.cancel(agreement, reason, by);
        engagements.end(agreement, false, by);
        rosters.end(agreement, on, reason, by);
        payments.cancelAdvances(agreement, reason, basis, by);
        var unused = ledger.portions(agreement, Account.COMMITTED);
        if (!unused.isEmpty()) ledger.release(agreement, unused, reason, by);
        years.forget(agreement);
        evidence.record(Act.of(agreement, by, "terminated", null, Map.of("reason", reason, "on", on.toString()))
                .by(basis));
        cases.send("contractTerminated", agreement);
    }

    /** What both have not signed is not signed any more. */
    private void cancel(Life life, String change, String reason) {
        changes.refused(change, "合同提前终止：" + reason);
        cancelling.cancel(
                "contractChangeCancelled",
                change,
                "合同“" + life.title() + "”已经终止，变更不再办理：" + reason,
                "The contract is terminated and its change goes no further: " + life.title());
    }

    /** A contract that was undone by a decision on its result is performed no more. */
    @EventListener
    void on(ContractCancelled cancelled) {
        lives.ofContract(cancelled.caseNo())
                .filter(l -> isRunning(l.agreement()))
                .ifPresent(l -> terminate(l, cancelled.reason(), clock.today(), cancelled.basis(), cancelled.by()));
    }

    private boolean isRunning(String agreement) {
        var status = engagements.get(agreement).status();
        return status == Engagements.Status.ACTIVE || status == Engagements.Status.SUSPENDED;
    }
}
