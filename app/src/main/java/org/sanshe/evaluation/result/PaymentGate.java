package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sanshe.delivery.Assessed;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.evaluation.plan.ArrangedAssessments;
import org.sanshe.kernel.Refusal;
import org.sanshe.payment.PackageCheck;
import org.sanshe.payment.PaymentView;
import org.springframework.stereotype.Component;

/**
 * 考核付款关口: no instalment by assessment before the grade, none while a grade stops payment, and then as many percent as the
 * grade says (《政府购买服务管理办法》第二十一条).
 */
@Component
class PaymentGate implements Assessed, PackageCheck {

    private final Assessments assessments;
    private final ArrangedAssessments arranged;
    private final Effects effects;
    private final TrackRecord record;

    PaymentGate(Assessments assessments, ArrangedAssessments arranged, Effects effects, TrackRecord record) {
        this.assessments = assessments;
        this.arranged = arranged;
        this.effects = effects;
        this.record = record;
    }

    @Override
    public Optional<BigDecimal> payable(String agreement, LocalDate from, LocalDate to) {
        stop(agreement).ifPresent(f -> {
            throw new Refusal(f.rule(), f.args().toArray());
        });
        Optional<Assessment> decisive = assessments.of(agreement).stream()
                .filter(a -> a.kind() != Assessment.Kind.SELF)
                .filter(a -> from == null
                        || !a.periodTo().isBefore(from) && !a.periodFrom().isAfter(to))
                .max(Comparator.comparing(Assessment::periodTo).thenComparing(Assessment::caseNo));
        decisive.filter(a -> a.status() != Status.FINAL).ifPresent(a -> {
            throw new Refusal(ResultRule.RESULT_MISSING, a.caseNo());
        });
        boolean assessed =
                from != null && decisive.filter(a -> !a.periodTo().isBefore(to)).isPresent();
        if (!assessed) awaitPlanned(agreement, from, to);
        return decisive.map(a -> effects.payPercent(a.caseNo()).orElse(Arithmetic.HUNDRED));
    }

    /** What a plan has in store for the period decides on it as well, unless a result reaches to its end already. */
    private void awaitPlanned(String agreement, LocalDate from, LocalDate to) {
        arranged.of(agreement).stream()
                .filter(p -> p.touches(from, to))
                .findFirst()
                .ifPresent(p -> {
                    throw new Refusal(ResultRule.RESULT_PLANNED, p.plan(), p.opensOn());
                });
    }

    @Override
    public List<Failure> check(PaymentView payment) {
        return stop(payment.agreement()).stream().toList();
    }

    /** 停止支付, while it holds. */
    private Optional<Failure> stop(String agreement) {
        return effects.stops(agreement).stream().findFirst().map(e -> {
            String grade = record.of(agreement).stream()
                    .filter(o -> o.caseNo().equals(e.caseNo()))
                    .map(TrackRecord.Outcome::grade)
                    .findFirst()
                    .orElse("");
            return Failure.of(
                    ResultRule.PAYMENT_STOPPED, e.caseNo(), grade, e.basis().text());
        });
    }
}
