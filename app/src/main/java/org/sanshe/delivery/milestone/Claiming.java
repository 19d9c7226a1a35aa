package org.sanshe.delivery.milestone;

import java.util.List;
import org.sanshe.delivery.Assessed;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.payment.Claim;
import org.sanshe.payment.Payments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 提出支付: turns what was accepted into a claim, with the days from which its clocks run. */
@Component
class Claiming {

    private final Engagements engagements;
    private final MilestoneRows rows;
    private final Measures measures;
    private final Payments payments;
    private final ObjectProvider<Assessed> assessed;

    Claiming(
            Engagements engagements,
            MilestoneRows rows,
            Measures measures,
            Payments payments,
            ObjectProvider<Assessed> assessed) {
        this.engagements = engagements;
        this.rows = rows;
        this.measures = measures;
        this.payments = payments;
        this.assessed = assessed;
    }

    /**
     * 考核后应付: the share, as far as the assessment of its period lets it be paid. A milestone by assessment of an agreement
     * without an arranged one is paid as accepted.
     *
     * @throws org.sanshe.kernel.Refusal while an arranged assessment has no final result, or its result stops payment
     */
    Money payable(Work work) {
        Money share = share(work);
        if (work.trigger() != Trigger.ASSESSMENT) return share;
        for (Assessed gate : assessed) {
            var percent = gate.payable(work.agreement(), work.from(), work.to());
            if (percent.isPresent())
                share = share.atMost(share.times(percent.get().movePointLeft(2)));
        }
        return share;
    }

    /** 本节点应付: the instalment, or what was really done in the period, never above what the agreement has left. */
    Money share(Work work) {
        if (!work.isPayable()) return Money.ZERO;
        Engagement engagement = engagements.get(work.agreement());
        Money share = work.instalment() == null ? left(engagement, work) : engagement.instalment(work.instalment());
        Money most = share.atMost(left(engagement, work));
        return work.trigger() == Trigger.ACTUAL
                ? Measures.worth(measures.of(work)).atMost(most)
                : most;
    }

    /** What the agreement has left for a milestone. */
    Money left(Work work) {
        return left(engagements.get(work.agreement()), work);
    }

    private Money left(Engagement engagement, Work work) {
        Money taken = rows.of(work.agreement()).stream()
                .filter(m -> m.no() != work.no())
                .map(m -> m.accepted().plus(m.disputed()))
                .reduce(Money.ZERO, Money::plus);
        return engagement.cap().minus(taken);
    }

    /** Claims an amount that was accepted; nothing is claimed twice under one item. */
    void claim(Work work, String suffix, Money amount, Money disputed, Actor by) {
        if (!amount.isPositive()) return;
        Engagement engagement = engagements.get(work.agreement());
        var terms = engagement.terms();
        payments.claim(
                new Claim(
                        work.agreement(),
                        work.item() + suffix,
                        work.title(),
                        terms.unitId(),
                        terms.organizationId(),
                        terms.enterprise(),
                        amount,
                        disputed,
                        isLast(work),
                        work.caseNo() == null ? work.agreement() : work.caseNo(),
                        terms.signedOn(),
                        work.deliveredOn(),
                        work.acceptedOn(),
                        work.acceptanceDue(),
                        days(terms.instalments(), work),
                        true,
                        terms.dailyInterest()),
                by);
    }

    private boolean isLast(Work work) {
        return rows.of(work.agreement()).stream()
                .noneMatch(m -> m.isPayable() && m.isOpen() && m.no() != work.no()
                        || m.disputed().isPositive());
    }

    private static Integer days(List<InstalmentTerms> instalments, Work work) {
        return instalments.stream()
                .filter(i -> work.instalment() == null || i.no() == work.instalment())
                .map(InstalmentTerms::payWithinDays)
                .filter(days -> days > 0)
                .findFirst()
                .orElse(null);
    }
}
