package org.sanshe.payment;

import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 决定取消支付: by a section head or leader of the unit that would pay, while the treasury does not have it. */
@Component
class PaymentCancellation {

    /** Nothing is owed any more. */
    private static final LegalBasis ENDED = new LegalBasis("民法典", "第五百五十七条");

    private static final int SHORTEST = 10;
    private static final int LONGEST = 400;

    private final PaymentRows rows;
    private final Payments payments;

    PaymentCancellation(PaymentRows rows, Payments payments) {
        this.rows = rows;
        this.payments = payments;
    }

    /** Whether the actor decides on it now. */
    static boolean mayCancel(Payment p, Actor actor) {
        return decides(p, actor) && p.status().mayBecome(PaymentStatus.CANCELLED);
    }

    private static boolean decides(Payment p, Actor actor) {
        return actor.is(Role.SECTION_HEAD, Role.LEADER) && actor.unitId() != null && actor.unitId() == p.payerUnit();
    }

    /**
     * The payment, when the actor may cancel it.
     *
     * @throws NotFound when another unit pays it
     * @throws Refusal when the treasury has it, or it is cancelled already
     */
    Payment cancellable(String caseNo, Actor actor) {
        Payment p = rows.find(caseNo)
                .filter(found -> decides(found, actor))
                .orElseThrow(() -> new NotFound("payment " + caseNo));
        if (!mayCancel(p, actor)) {
            throw new Refusal(
                    PaymentRule.CANCELLED_TOO_LATE,
                    p.status().in(false),
                    p.status().in(true));
        }
        return p;
    }

    /**
     * Cancels it.
     *
     * @param reason told to the payee; 10 to 400 characters
     */
    @Transactional
    void cancel(String caseNo, String reason, Actor actor) {
        Payment p = cancellable(caseNo, actor);
        String why = reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw InvalidInput.at("reason", "请写明取消的理由（10至400字）。", "Say why, in 10 to 400 characters.");
        }
        if (!payments.cancelOne(caseNo, why, ENDED, actor)) {
            throw new Refusal(
                    PaymentRule.CANCELLED_TOO_LATE,
                    p.status().in(false),
                    p.status().in(true));
        }
    }
}
