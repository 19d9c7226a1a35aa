package org.sanshe.grant.reward;

import org.sanshe.inbox.CaseEnded;
import org.sanshe.inbox.Cases;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.Payments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 兑付办结: when the last payment has arrived the payout goes on; when its case ends it is closed. */
@Component
class PayoutEnds {

    private final GrantPayouts payouts;
    private final PayoutTerms terms;
    private final Payments payments;
    private final Cases cases;

    PayoutEnds(GrantPayouts payouts, PayoutTerms terms, Payments payments, Cases cases) {
        this.payouts = payouts;
        this.terms = terms;
        this.payments = payments;
        this.cases = cases;
    }

    @EventListener
    void on(CaseEnded ended) {
        switch (ended.process()) {
            case "payment" -> {
                String parent = cases.get(ended.caseNo()).parentCaseNo();
                if (parent != null) payouts.find(parent).ifPresent(this::arrived);
            }
            case "grantPayout" -> {
                if (payouts.get(ended.caseNo()).status() == Payout.Status.USE) {
                    payouts.become(ended.caseNo(), Payout.Status.CLOSED);
                }
            }
            case "grantRecovery" -> {
                String parent = cases.get(ended.caseNo()).parentCaseNo();
                if (parent != null) {
                    payouts.find(parent).ifPresent(p -> payouts.become(p.caseNo(), Payout.Status.CLOSED));
                }
            }
            default -> {}
        }
    }

    private void arrived(Payout p) {
        var all = payments.of(p.caseNo());
        boolean over =
                all.stream().allMatch(v -> v.status() == PaymentStatus.PAID || v.status() == PaymentStatus.CANCELLED);
        if (!over) return;
        boolean asked = all.stream().anyMatch(v -> v.status() == PaymentStatus.PAID) && terms.asksUse(p);
        payouts.become(p.caseNo(), asked ? Payout.Status.USE : Payout.Status.CLOSED);
        cases.send("payoutPaid", p.caseNo());
    }
}
