package org.sanshe.purchase.award;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Candidates;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.RedFlags;
import org.sanshe.purchase.RedFlags.Moment;

/** 确定下一候选人: after the winner refused or its award became void, the leader decides who follows, or that nobody does. */
@Desk("award")
class NextCandidateDesk {

    private static final LegalBasis NEXT = new LegalBasis("政府采购法实施条例", "第四十九条");

    private final AwardBook awards;
    private final RedFlags flags;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Evidence evidence;

    NextCandidateDesk(
            AwardBook awards, RedFlags flags, Deadlines deadlines, Correspondence correspondence, Evidence evidence) {
        this.awards = awards;
        this.flags = flags;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> decideNext(TaskContext t) {
        Award former = awards.current(t.caseNo());
        Candidates.Candidate next = next(t);
        Money difference = next.price().minus(former.amount());
        boolean refused = former.status() == AwardStatus.UNSUCCESSFUL;
        var values = new LinkedHashMap<String, Object>();
        values.put("formerSupplier", former.supplier());
        values.put("formerOutcome", refused ? "因其拒绝签订合同失效" : "被认定无效");
        values.put("formerOutcomeEn", refused ? "fell, because it refused to sign" : "is void");
        values.put("formerReason", former.endedBecause() == null ? "" : former.endedBecause());
        values.put("ranking", awards.shown(t.caseNo()));
        values.put("candidate", next.rank() + ". " + next.supplier());
        values.put("awardAmount", next.price().yuan().toPlainString());
        values.put("difference", (difference.fen() < 0 ? "低 " : "高 ") + abs(difference) + " 元");
        values.put("differenceEn", abs(difference) + (difference.fen() < 0 ? " yuan below" : " yuan above"));
        values.put("flags", flags.shown(t.caseNo(), Moment.AWARD, next.reference()));
        return values;
    }

    /** The form {@code next-candidate}. */
    record Choice(Decision decision, String reason, LocalDate decidedOn, List<String> files) {
        enum Decision {
            NEXT,
            RESTART
        }
    }

    @Handles
    void decideNext(TaskContext t, Choice form) {
        Award former = awards.current(t.caseNo());
        AwardDesk.between(form.decidedOn(), former.decidedOn(), t.today());
        correspondence.attach(form.files(), t.caseNo(), "awardDecision", t.actor(), Audience.CASE);
        deadlines.met(t.caseNo(), "decideNext");
        if (form.decision() == Choice.Decision.RESTART) {
            former.endTurns(form.reason());
            record(t, Map.of("outcome", "RESTART", "reason", form.reason()));
            return;
        }
        Candidates.Candidate next = next(t);
        flags.weighed(t, Moment.AWARD, next.reference());
        Award award = awards.open(t.caseNo(), former.reportDeliveredOn());
        award.pick(next.creditCode(), form.decidedOn());
        deadlines.set(t.caseNo(), "publishResult", List.of("RESULT_NOTICE_ISSUE"), form.decidedOn(), t.rulesAsOf());
        record(
                t,
                Map.of(
                        "outcome", "NEXT",
                        "reason", form.reason(),
                        "supplier", award.supplier(),
                        "rank", award.rank(),
                        "amount", award.amount().toString()));
    }

    private Candidates.Candidate next(TaskContext t) {
        return awards.nextCandidate(t.caseNo()).orElseThrow(() -> new Refusal(AwardRule.NO_CANDIDATE));
    }

    private static Money abs(Money difference) {
        return new Money(Math.abs(difference.fen()));
    }

    private void record(TaskContext t, Map<String, Object> facts) {
        evidence.record(Act.of(t.caseNo(), t.actor(), "nextCandidateDecided", t.node(), facts)
                .by(NEXT));
    }
}
