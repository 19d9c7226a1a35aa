package org.sanshe.delivery.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Voices;
import org.sanshe.delivery.milestone.AcceptanceRows.Deduction;
import org.sanshe.delivery.milestone.AcceptanceRows.Standard;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;

/** 验收办理台: the tasks of {@code acceptance.bpmn}. */
@Desk("acceptance")
class AcceptanceDesk {

    private static final LegalBasis GROUP = new LegalBasis("政府采购法", "第六十一条");
    private static final LegalBasis USERS = new LegalBasis("政府采购法实施条例", "第四十五条");

    private final MilestoneRows rows;
    private final DeliverableRows deliverables;
    private final AcceptanceRows acceptance;
    private final Engagements engagements;
    private final Acceptors acceptors;
    private final AcceptanceLimits limits;
    private final Measures measures;
    private final Claiming claiming;
    private final LastAcceptance last;
    private final Voices voices;
    private final Evidence evidence;

    AcceptanceDesk(
            MilestoneRows rows,
            DeliverableRows deliverables,
            AcceptanceRows acceptance,
            Engagements engagements,
            Acceptors acceptors,
            AcceptanceLimits limits,
            Measures measures,
            Claiming claiming,
            LastAcceptance last,
            Voices voices,
            Evidence evidence) {
        this.rows = rows;
        this.deliverables = deliverables;
        this.acceptance = acceptance;
        this.engagements = engagements;
        this.acceptors = acceptors;
        this.limits = limits;
        this.measures = measures;
        this.claiming = claiming;
        this.last = last;
        this.voices = voices;
        this.evidence = evidence;
    }

    @Handles
    void nameAcceptanceGroup(TaskContext t, AcceptanceForms.Group form) {
        Work work = rows.get(t.caseNo());
        Terms terms = terms(work);
        var candidates = acceptors.of(terms, t.today());
        var members = form.members().stream().map(Long::valueOf).collect(Collectors.toSet());
        terms.check(() -> Acceptors.check(
                terms,
                members,
                candidates.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, c -> c.getValue().name())),
                limits.members(t.rulesAsOf())));
        members.forEach(id -> acceptance.name(work, id, candidates.get(id).name()));
        if (form.voicesUntil() != null) {
            later("voicesUntil", form.voicesUntil(), t.today());
            rows.voicesUntil(t.caseNo(), form.voicesUntil());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "acceptanceGroupNamed",
                        t.node(),
                        Map.of(
                                "round", work.round(),
                                "members",
                                        acceptance.members(work).stream()
                                                .map(AcceptanceRows.Member::name)
                                                .collect(Collectors.joining("、"))))
                .by(engagements.basis(work.agreement(), GROUP)));
    }

    @Handles
    void judgeDelivery(TaskContext t, AcceptanceForms.Sheet form) {
        Work work = rows.get(t.caseNo());
        acceptance.enter(work, t.actor().personId(), form, standards(work));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "acceptanceJudged",
                        t.node(),
                        Map.of("round", work.round(), "verdict", form.verdict()))
                .by(engagements.basis(work.agreement(), USERS)));
    }

    /** 验收标准: those of the agreement, then those of the milestone's deliverables. */
    List<Standard> standards(Work work) {
        var standards = terms(work).standards().stream()
                .map(s -> new Standard(s.item(), s.standard(), s.evidence()))
                .collect(Collectors.toList());
        deliverables.of(work).forEach(d -> standards.add(new Standard(d.item(), d.standard(), d.evidence())));
        return standards;
    }

    @Handles
    void followVoices(TaskContext t, AcceptanceForms.Extension form) {
        Work work = rows.get(t.caseNo());
        Terms terms = terms(work);
        later("voicesUntil", form.voicesUntil(), t.today());
        if (!form.voicesUntil().isAfter(work.voicesUntil())) {
            var said = voices.summary(t.caseNo());
            throw terms.refusal(MilestoneRule.VOICES_MISSING, said.answered(), said.required());
        }
        rows.voicesUntil(t.caseNo(), form.voicesUntil());
        voices.ask(
                t.caseNo(),
                work.agreement(),
                work.from() == null ? terms.from() : work.from(),
                work.to() == null ? work.deliveredOn() : work.to(),
                form.voicesUntil(),
                t.actor());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "voicesExtended",
                        t.node(),
                        Map.of("until", form.voicesUntil().toString(), "reason", form.reason()))
                .by(engagements.basis(work.agreement(), USERS)));
    }

    @Handles
    void concludeAcceptance(TaskContext t, AcceptanceForms.Conclusion form) {
        Work seen = rows.get(t.caseNo());
        rows.lock(seen.agreement());
        Work work = rows.get(t.caseNo());
        Terms terms = terms(work);
        Outcome outcome = Outcome.valueOf(form.outcome());
        Money share = outcome == Outcome.REJECTED ? Money.ZERO : claiming.payable(work);
        List<Deduction> deductions = terms.checked(() -> ConclusionCheck.check(form, bySheets(work), share));
        if (outcome == Outcome.REJECTED) later("rectifyBy", form.rectifyBy(), t.today());
        else {
            if (work.isPayable()) terms.check(() -> Measures.requireLocked(measures.of(work)));
            terms.check(() -> last.check(work, terms, t.today()));
        }
        acceptance.conclude(
                work, outcome, share, deductions, ConclusionCheck.disputed(form), form, t.actor(), t.today());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "acceptanceConcluded",
                        t.node(),
                        Map.of(
                                "round", work.round(),
                                "outcome", outcome.name(),
                                "bySheets", bySheets(work).name(),
                                "share", share.toString(),
                                "deducted",
                                        deductions.stream()
                                                .map(Deduction::amount)
                                                .reduce(Money.ZERO, Money::plus)
                                                .toString()))
                .by(engagements.basis(work.agreement(), USERS)));
    }

    /** 汇总结果: what the sheets of the present round say together. */
    Outcome bySheets(Work work) {
        return Outcome.of(acceptance.sheets(work), acceptance.judged(work));
    }

    private Terms terms(Work work) {
        return engagements.get(work.agreement()).terms();
    }

    private static void later(String field, LocalDate date, LocalDate today) {
        if (!date.isAfter(today)) {
            throw InvalidInput.at(field, "日期应当在今天之后，请更正。", "The date must lie after today; correct it.");
        }
    }
}
