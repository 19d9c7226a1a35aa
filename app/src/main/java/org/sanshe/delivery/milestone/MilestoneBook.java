package org.sanshe.delivery.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Term;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Milestones;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 节点办理: keeps the plan, opens a case for each milestone, claims advances. */
@Component
@Transactional
class MilestoneBook implements Milestones {

    static final LegalBasis PERFORMANCE = new LegalBasis("政府采购法", "第四十三条");
    private static final LegalBasis SETTLEMENT = new LegalBasis("预算法实施条例", "第五十七条");
    private static final LegalBasis ADVANCE = new LegalBasis("政府采购法实施条例", "第五十一条");

    private final MilestoneRows rows;
    private final DeliverableRows deliverables;
    private final Engagements engagements;
    private final Claiming claiming;
    private final Calendars calendars;
    private final Cases cases;
    private final Evidence evidence;

    MilestoneBook(
            MilestoneRows rows,
            DeliverableRows deliverables,
            Engagements engagements,
            Claiming claiming,
            Calendars calendars,
            Cases cases,
            Evidence evidence) {
        this.rows = rows;
        this.deliverables = deliverables;
        this.engagements = engagements;
        this.claiming = claiming;
        this.calendars = calendars;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public void plan(String agreement, List<Planned> milestones, Actor by) {
        rows.lock(agreement);
        Terms terms = engagements.get(agreement).terms();
        List<Milestone> kept = of(agreement).stream()
                .filter(m -> m.caseNo() != null || m.status() != Status.SCHEDULED)
                .toList();
        var taken = kept.stream().map(m -> m.planned().no()).collect(Collectors.toSet());
        List<Planned> fresh =
                milestones.stream().filter(m -> !taken.contains(m.no())).toList();
        var whole = new ArrayList<>(fresh);
        kept.stream().filter(m -> m.status() != Status.CANCELLED).forEach(m -> whole.add(m.planned()));
        whole.sort(Comparator.comparingInt(Planned::no));
        terms.check(() -> PlanCheck.check(terms, whole, acceptanceDue(terms, terms.until())));
        rows.dropUnopened(agreement);
        fresh.forEach(m -> {
            rows.insert(agreement, m);
            deliverables.insert(agreement, m.no(), m.deliverables());
        });
        evidence.record(Act.of(
                        agreement,
                        by,
                        "milestonesPlanned",
                        null,
                        Map.of("milestones", whole.stream().map(Planned::title).collect(Collectors.joining("；"))))
                .by(engagements.basis(agreement, PERFORMANCE)));
    }

    /** 验收期限届满日: the agreed working days after a day. */
    LocalDate acceptanceDue(Terms terms, LocalDate from) {
        return calendars
                .current()
                .deadline(from, Term.workingDays(terms.acceptanceDays(), PERFORMANCE))
                .date();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Milestone> of(String agreement) {
        var items = deliverables.of(agreement).stream()
                .collect(Collectors.groupingBy(
                        DeliverableRows.Item::milestone,
                        Collectors.mapping(DeliverableRows.Item::planned, Collectors.toList())));
        return rows.of(agreement).stream()
                .map(w -> new Milestone(
                        new Planned(
                                w.no(),
                                w.title(),
                                w.trigger(),
                                w.instalment(),
                                w.from(),
                                w.to(),
                                w.dueOn(),
                                w.usersAsked(),
                                items.getOrDefault(w.no(), List.of())),
                        w.status(),
                        w.caseNo(),
                        w.acceptedOn(),
                        w.accepted()))
                .toList();
    }

    @Override
    public void open(String agreement) {
        rows.lock(agreement);
        Terms terms = engagements.get(agreement).terms();
        for (Work work : rows.of(agreement)) {
            if (work.caseNo() != null || work.status() != Status.SCHEDULED) continue;
            if (work.trigger() == Trigger.ADVANCE) advance(work);
            else if (work.trigger() != Trigger.SETTLEMENT)
                cases.open(
                        "JF",
                        "milestone",
                        agreement,
                        terms.title() + "：" + work.title(),
                        terms.organizationId(),
                        no -> rows.opened(agreement, work.no(), no));
        }
    }

    private void advance(Work work) {
        Money amount = claiming.share(work);
        if (!rows.advanced(work.agreement(), work.no(), amount)) return;
        evidence.record(Act.of(
                        work.agreement(),
                        null,
                        "advanceDue",
                        null,
                        Map.of("milestone", work.title(), "amount", amount.toString()))
                .by(engagements.basis(work.agreement(), ADVANCE)));
        claiming.claim(work, "", amount, Money.ZERO, null);
    }

    @Override
    public void settle(String agreement, Money amount, Actor by) {
        rows.lock(agreement);
        for (Work work : rows.of(agreement)) {
            if (work.trigger() != Trigger.SETTLEMENT || work.status() != Status.SCHEDULED) continue;
            Money left = claiming.left(work);
            if (amount.exceeds(left))
                throw engagements.get(agreement).terms().refusal(MilestoneRule.MORE_THAN_LEFT, amount, left);
            if (!rows.settled(agreement, work.no(), amount)) continue;
            evidence.record(Act.of(
                            agreement,
                            by,
                            "settlementDue",
                            null,
                            Map.of("milestone", work.title(), "amount", amount.toString()))
                    .by(SETTLEMENT));
            claiming.claim(work.settled(rows.of(agreement)), "", amount, Money.ZERO, by);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean closed(String agreement) {
        return rows.of(agreement).stream().noneMatch(Work::isOpen);
    }

    @Override
    public void cancel(String agreement, String reason, Actor by) {
        rows.lock(agreement);
        rows.of(agreement).stream()
                .filter(w -> w.caseNo() != null && w.status() == Status.SCHEDULED)
                .forEach(w -> cases.send("milestoneCancelled", w.caseNo()));
        rows.cancelUnopened(agreement);
        evidence.record(Act.of(agreement, by, "milestonesCancelled", null, Map.of("reason", reason))
                .by(engagements.basis(agreement, new LegalBasis("政府采购法", "第五十条"))));
    }
}
