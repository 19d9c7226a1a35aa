package org.sanshe.evaluation.result;

import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.RectificationOutcome;
import org.sanshe.evaluation.result.Effects.Effect;
import org.sanshe.evaluation.scheme.Consequence.Kind;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.notice.Messages;
import org.sanshe.payment.Payments;
import org.springframework.stereotype.Component;

/** 恢复支付: what a result stopped goes on when its rectification has passed the re-check, and what it ordered is done. */
@Component
class Resuming implements RectificationOutcome {

    private final Assessments assessments;
    private final Effects effects;
    private final Payments payments;
    private final Messages messages;
    private final Evidence evidence;

    Resuming(Assessments assessments, Effects effects, Payments payments, Messages messages, Evidence evidence) {
        this.assessments = assessments;
        this.effects = effects;
        this.payments = payments;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public void passed(String caseNo, String cause, String agreement) {
        effects.lift(cause, Kind.RECTIFY, caseNo);
        for (Effect stop : stopsEndedBy(cause, agreement)) {
            if (!effects.lift(stop.caseNo(), Kind.STOP_PAYMENT, caseNo)) continue;
            payments.resume(agreement, stop.caseNo());
            Assessment a = assessments.get(stop.caseNo());
            messages.toOrganization(
                    a.organizationId(),
                    a.caseNo(),
                    "整改复查合格，“" + a.title() + "”恢复支付",
                    "The re-check is passed: payments of " + a.title() + " go on",
                    null);
            evidence.record(Act.of(a.caseNo(), null, "paymentResumed", null, Map.of("rectification", caseNo))
                    .by(stop.basis()));
        }
    }

    /** The stop of the result that ordered it; and one whose result ordered none, which an officer did by hand. */
    private List<Effect> stopsEndedBy(String cause, String agreement) {
        return effects.stops(agreement).stream()
                .filter(s -> s.caseNo().equals(cause)
                        || effects.of(s.caseNo()).stream().noneMatch(e -> e.kind() == Kind.RECTIFY))
                .toList();
    }

    @Override
    public void failedAgain(String caseNo, String cause, String agreement, Sanction sanction) {
        // the stop stands; what more is done is the rectification's own
    }
}
