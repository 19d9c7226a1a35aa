package org.sanshe.purchase.implementation;

import java.util.Set;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.inbox.CaseEnded;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.Payments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 全部办结: when the last milestone was closed and the last payment arrived, the contract in life goes on to its settlement. */
@Component
class LifeEnds {

    /** Whose end may be the last that was waited for. */
    private static final Set<String> WAITED_FOR = Set.of("milestone", "payment");

    private final Cases cases;
    private final LifeRows lives;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Payments payments;

    LifeEnds(Cases cases, LifeRows lives, Engagements engagements, Milestones milestones, Payments payments) {
        this.cases = cases;
        this.lives = lives;
        this.engagements = engagements;
        this.milestones = milestones;
        this.payments = payments;
    }

    @EventListener
    void on(CaseEnded ended) {
        if (!WAITED_FOR.contains(ended.process())) return;
        String agreement = agreementOf(ended.caseNo());
        if (agreement != null && lives.find(agreement).isPresent()) check(agreement);
    }

    /** Goes on when nothing is open any more; what is suspended is asked again when it is resumed. */
    void check(String agreement) {
        if (engagements.get(agreement).status() != Engagements.Status.ACTIVE) return;
        boolean paid = payments.of(agreement).stream()
                .allMatch(p -> p.status() == PaymentStatus.PAID || p.status() == PaymentStatus.CANCELLED);
        if (paid && milestones.closed(agreement)) cases.send("performanceOver", agreement);
    }

    /** A payment is the child of an acceptance, an acceptance of its agreement. */
    private String agreementOf(String caseNo) {
        String no = caseNo;
        while (no != null) {
            CaseFile file = cases.get(no);
            if (file.process().equals("contractLife")) return no;
            no = file.parentCaseNo();
        }
        return null;
    }
}
