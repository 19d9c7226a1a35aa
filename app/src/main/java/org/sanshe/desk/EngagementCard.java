package org.sanshe.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Tally.Measured;
import org.sanshe.document.StoredDocument;
import org.sanshe.inbox.Due;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.Funding;
import org.sanshe.payment.PaymentView;

/**
 * 合同页: an agreement as those who perform it see it.
 *
 * @param elapsed how much of the term is over, in percent
 * @param accepted what was accepted for payment, all milestones together
 * @param paid what has arrived
 * @param steps what is open, what is due first before the rest
 * @param month the month that {@code measures} are of
 * @param documents the contract and what was issued since
 */
record EngagementCard(
        Engagement engagement,
        String status,
        int elapsed,
        Money accepted,
        Money paid,
        List<OpenStep> steps,
        List<Stage> stages,
        LocalDate month,
        List<Measured> measures,
        List<Month> months,
        List<Seats> seats,
        List<Instalment> instalments,
        List<Payment> otherPayments,
        List<Funding.Share> funding,
        List<StoredDocument> documents,
        Contact contact) {

    /** What the reader has to do first; null when nothing is theirs to do. */
    public OpenStep next() {
        return steps.stream().filter(OpenStep::mine).findFirst().orElse(null);
    }

    /** The milestone whose deliverables are handed in next; null when none is left. */
    public Stage coming() {
        return stages.stream()
                .filter(s -> s.milestone().status() == Milestones.Status.SCHEDULED)
                .findFirst()
                .orElse(null);
    }

    /** What is to be paid still, of all that was agreed. */
    public Money left() {
        return engagement.cap().minus(paid);
    }

    /**
     * 节点.
     *
     * @param step what is open in its case; null for nothing
     * @param due until when it is handed in
     * @param returned what came back and why
     */
    record Stage(
            Milestones.Milestone milestone,
            String status,
            String tone,
            OpenStep step,
            Due due,
            List<Returned> returned) {}

    /** 退回的成果. */
    record Returned(String item, String reason) {}

    /** 扣减. */
    record Deduction(String item, String ground, Money amount) {}

    /** 一个月的台账. @param state {@code SUBMITTED}, {@code RETURNED}, {@code LOCKED} …, as its sheet says */
    record Month(LocalDate month, String state, String caseNo) {}

    /** 一种岗位. @param held how many hold it today */
    record Seats(String post, int agreed, int held, List<String> names) {

        /** How many are vacant. */
        public int vacant() {
            return Math.max(0, agreed - held);
        }
    }

    /**
     * 一期款项.
     *
     * @param milestone what releases it; null before the plan names one
     * @param accepted what was accepted; null before the acceptance
     * @param deductions what was taken off and why
     */
    record Instalment(
            int no,
            String stage,
            BigDecimal share,
            Money amount,
            String trigger,
            String milestone,
            Money accepted,
            List<Deduction> deductions,
            List<Payment> payments) {}

    /**
     * 一笔付款.
     *
     * @param tone of its badge
     * @param due how long the payer has
     * @param basis the article of the deadline; null while its clock has not started
     * @param step what is open in its case; null for nothing
     */
    record Payment(PaymentView view, String status, String tone, Due due, String basis, OpenStep step) {}

    /** 联系. @param officer who began it @param section whom the unit names to outsiders */
    record Contact(String unit, String officer, String section, String phone) {}
}
