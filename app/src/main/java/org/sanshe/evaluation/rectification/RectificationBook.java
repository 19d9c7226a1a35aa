package org.sanshe.evaluation.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Term;
import org.sanshe.delivery.Engagements;
import org.sanshe.evaluation.Rectifications;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 整改台账: enters what is ordered, whoever orders it. */
@Component
@Transactional
class RectificationBook implements Rectifications {

    static final LegalBasis REMEDY = new LegalBasis("民法典", "第五百七十七条");

    private final RectificationRows rows;
    private final RectificationItems items;
    private final RectificationLimits limits;
    private final Engagements engagements;
    private final Calendars calendars;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    RectificationBook(
            RectificationRows rows,
            RectificationItems items,
            RectificationLimits limits,
            Engagements engagements,
            Calendars calendars,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.items = items;
        this.limits = limits;
        this.engagements = engagements;
        this.calendars = calendars;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String open(Order order, Actor by) {
        var terms = engagements.get(order.agreement()).terms();
        return cases.open(
                "ZG",
                "rectification",
                order.cause(),
                title(terms.title()),
                terms.unitId(),
                terms.organizationId(),
                caseNo -> enter(caseNo, order, Rectification.Source.RESULT, by));
    }

    static String title(String engagement) {
        return "整改：" + engagement;
    }

    /** Writes what is ordered, before its diagram asks. */
    void enter(String caseNo, Order order, Rectification.Source source, Actor by) {
        var terms = engagements.get(order.agreement()).terms();
        LocalDate today = clock.today();
        rows.insert(
                new Rectification(
                        caseNo,
                        order.cause(),
                        order.agreement(),
                        terms.title(),
                        terms.unitId(),
                        terms.organizationId(),
                        terms.supplierCode(),
                        terms.supplierName(),
                        source,
                        by == null ? null : by.personId(),
                        by == null ? null : by.name(),
                        order.basis(),
                        today,
                        end(today, order.days(), order.basis()),
                        null,
                        null,
                        false,
                        null,
                        0,
                        order.paymentStopped(),
                        false,
                        null,
                        Rectification.Status.OPEN,
                        null),
                order.days(),
                order.reason());
        List<Finding> findings = order.findings();
        for (int i = 0; i < findings.size(); i++) {
            Finding f = findings.get(i);
            items.add(caseNo, i + 1, f.kind(), f.finding(), f.basis(), f.asked());
        }
        evidence.record(Act.of(
                        caseNo,
                        by,
                        "rectificationOrdered",
                        "start",
                        Map.of(
                                "agreement", order.agreement(),
                                "findings", findings.size(),
                                "days", order.days(),
                                "reason", order.reason()))
                .by(order.basis()));
    }

    /** The end of the last of so many calendar days; a period that would end on a day of rest ends after it. */
    Instant end(LocalDate from, int days, LegalBasis basis) {
        return calendars
                .current()
                .deadline(from, List.of(Term.days(days, basis)), List.of())
                .lastMoment()
                .toInstant();
    }

    /** @throws Refusal when a period somebody typed is longer than the limit in force */
    void within(int days, LocalDate today) {
        int most = limits.on(RectificationLimits.Key.DAYS_MAX, today).value();
        if (days > most) throw new Refusal(RectificationRule.PERIOD_TOO_LONG, days, most);
    }

    /** The last day of a period. */
    static LocalDate day(Instant due) {
        return LocalDate.ofInstant(due, SansheClock.ZONE);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean allClosed(String agreement) {
        return rows.allClosed(agreement);
    }
}
