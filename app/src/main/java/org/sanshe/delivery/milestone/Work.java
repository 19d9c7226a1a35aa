package org.sanshe.delivery.milestone;

import java.time.LocalDate;
import org.sanshe.delivery.Milestones.Status;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.kernel.Money;

/**
 * 在办节点: a milestone as it stands.
 *
 * @param caseNo null before it was opened
 * @param round how often it was put to acceptance
 * @param handedInOn the day of the newest submission
 * @param deliveredOn the day of the submission that was complete, or of the rectification; null before
 * @param acceptanceDue the end of the acceptance period; null before
 * @param lateOn since when the payment clock runs because acceptance is late; null when it is not
 * @param accepted what was accepted and is undisputed
 * @param disputed what is disputed and not settled
 */
record Work(
        String agreement,
        int no,
        String title,
        Trigger trigger,
        Integer instalment,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        boolean usersAsked,
        Status status,
        String caseNo,
        int round,
        LocalDate handedInOn,
        LocalDate deliveredOn,
        LocalDate acceptanceDue,
        LocalDate lateOn,
        LocalDate resubmitBy,
        LocalDate voicesUntil,
        LocalDate acceptedOn,
        Money accepted,
        Money disputed) {

    /** Itself as it stands among others. */
    Work settled(java.util.List<Work> now) {
        return now.stream().filter(w -> w.no() == no).findFirst().orElseThrow();
    }

    /** Whether something is handed in and accepted for it. */
    boolean isDelivered() {
        return trigger != Trigger.ADVANCE && trigger != Trigger.SETTLEMENT;
    }

    boolean isPayable() {
        return trigger != Trigger.NONE;
    }

    boolean isOpen() {
        return status == Status.SCHEDULED || disputed.isPositive();
    }

    /** What is paid once under the agreement. */
    String item() {
        return instalment == null ? "milestone-" + no : "instalment-" + instalment;
    }

    /** 年-月-日 to 年-月-日; empty when it covers no period. */
    String period() {
        return from == null ? "" : from + " — " + to;
    }
}
