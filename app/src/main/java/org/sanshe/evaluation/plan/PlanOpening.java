package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Status;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.plan.Plan.Item;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 按计划启动: opens the assessments whose day has come, each once; what cannot be assessed is skipped and told. */
@Component
class PlanOpening {

    private final PlanRows rows;
    private final PlanDates dates;
    private final Opening opening;
    private final Assessments assessments;
    private final Engagements engagements;
    private final Schemes schemes;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    PlanOpening(
            PlanRows rows,
            PlanDates dates,
            Opening opening,
            Assessments assessments,
            Engagements engagements,
            Schemes schemes,
            Cases cases,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.dates = dates;
        this.opening = opening;
        this.assessments = assessments;
        this.engagements = engagements;
        this.schemes = schemes;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    void openDue(String plan) {
        LocalDate today = clock.today();
        for (Item item : rows.toOpen(plan)) {
            if (!item.opensOn().isAfter(today)) open(plan, item, today);
        }
    }

    private void open(String plan, Item item, LocalDate today) {
        var engagement = engagements.get(item.agreement());
        Terms terms = engagement.terms();
        Scheme scheme = schemes.get(item.schemeId());
        if (engagement.status() == Status.TERMINATED) {
            skip(plan, item, terms, "项目已经提前终止");
            return;
        }
        LocalDate due = item.kind() == Kind.FINAL ? PlanDates.finalDue(terms.until(), scheme) : item.dueOn();
        LocalDate opensOn = due.equals(item.dueOn()) ? item.opensOn() : dates.opensOn(due, scheme);
        if (opensOn.isAfter(today)) {
            // the term was changed since the plan was made
            rows.moved(item.id(), opensOn, due);
            return;
        }
        var span = PlanDates.span(item.kind(), terms.from(), terms.until(), opensOn);
        boolean early = opening.selfReport(scheme, today).date().isAfter(due);
        var selfDue = early
                ? null
                : due.atTime(LocalTime.of(23, 59, 59)).atZone(SansheClock.ZONE).toInstant();
        try {
            opening.prepare(plan, terms, scheme, item.kind(), span, selfDue, today);
        } catch (Refusal refusal) {
            skip(plan, item, terms, refusal.getMessage());
            return;
        }
        String opened = cases.open(
                "KH",
                "assessment",
                plan,
                Opening.title(item.kind(), terms),
                terms.unitId(),
                null,
                no -> assessments.add(opening.prepare(no, terms, scheme, item.kind(), span, selfDue, today)));
        rows.opened(item.id(), opened);
    }

    private void skip(String plan, Item item, Terms terms, String reason) {
        rows.skipped(item.id(), reason);
        messages.toRole(
                Role.OFFICER,
                terms.unitId(),
                plan,
                "“" + terms.title() + "”的" + item.kind().in(false) + "没有启动：" + reason,
                "The " + item.kind().in(true) + " of " + terms.title() + " was not opened",
                null);
        evidence.record(Act.of(
                        plan,
                        null,
                        "assessmentSkipped",
                        "openDue",
                        Map.of(
                                "agreement",
                                item.agreement(),
                                "kind",
                                item.kind().name(),
                                "reason",
                                reason))
                .by(Opening.BASIS));
    }
}
