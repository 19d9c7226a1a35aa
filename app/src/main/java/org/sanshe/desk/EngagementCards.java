package org.sanshe.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.calendar.Calendars;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Milestone;
import org.sanshe.delivery.Rosters;
import org.sanshe.delivery.Tally;
import org.sanshe.delivery.Tally.Measured;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Due;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Funding;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 合同页的内容: put together from what delivery, payment, ledger and the inbox know of an agreement. */
@Component
class EngagementCards {

    private final Cases cases;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Rosters rosters;
    private final List<Tally> tallies;
    private final Payments payments;
    private final Funding funding;
    private final Documents documents;
    private final OpenSteps steps;
    private final EngagementFacts facts;
    private final Calendars calendars;
    private final SansheClock clock;

    EngagementCards(
            Cases cases,
            Engagements engagements,
            Milestones milestones,
            Rosters rosters,
            ObjectProvider<Tally> tallies,
            Payments payments,
            Funding funding,
            Documents documents,
            OpenSteps steps,
            EngagementFacts facts,
            Calendars calendars,
            SansheClock clock) {
        this.cases = cases;
        this.engagements = engagements;
        this.milestones = milestones;
        this.rosters = rosters;
        this.tallies = tallies.orderedStream().toList();
        this.payments = payments;
        this.funding = funding;
        this.documents = documents;
        this.steps = steps;
        this.facts = facts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The page of an agreement.
     *
     * @throws org.sanshe.kernel.NotFound when there is none, or it is not the actor's to see
     */
    @Transactional(readOnly = true)
    public EngagementCard of(String agreement, Actor actor, Locale locale) {
        CaseFile file = cases.visible(agreement, actor);
        Engagement engagement = engagements.get(agreement);
        boolean english = "en".equals(locale.getLanguage());
        var open = steps.of(agreement, actor, locale);
        var plan = milestones.of(agreement);
        LocalDate today = clock.today();
        var paid = paymentsOf(agreement, open, english, locale);
        var byItem = paid.stream()
                .collect(Collectors.groupingBy(p -> p.view().item(), LinkedHashMap::new, Collectors.toList()));
        var instalments = instalments(engagement, plan, facts.deductions(agreement), byItem);
        LocalDate month = today.withDayOfMonth(1);
        return new EngagementCard(
                engagement,
                engagement.status().in(english),
                elapsed(engagement, today),
                sum(plan, Milestone::accepted),
                sum(
                        paid,
                        p -> p.view().status() == PaymentStatus.PAID ? p.view().amount() : null),
                open,
                stages(plan, facts.returned(agreement), open, english, locale),
                month,
                measured(agreement, month, today),
                facts.months(agreement),
                seats(engagement, today),
                instalments,
                byItem.values().stream().flatMap(List::stream).toList(),
                funding.of(agreement),
                documentsOf(file, actor),
                facts.contact(file.unitId(), file.startedByName()));
    }

    private static int elapsed(Engagement engagement, LocalDate today) {
        long whole = ChronoUnit.DAYS.between(
                        engagement.terms().from(), engagement.terms().until())
                + 1;
        long over = ChronoUnit.DAYS.between(engagement.terms().from(), today);
        return (int) Math.max(0, Math.min(100, over * 100 / whole));
    }

    private static <T> Money sum(List<T> things, Function<T, Money> amount) {
        return things.stream().map(amount).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }

    private List<EngagementCard.Stage> stages(
            List<Milestone> plan,
            Map<Integer, List<EngagementCard.Returned>> returned,
            List<OpenStep> open,
            boolean english,
            Locale locale) {
        var now = clock.instant();
        var calendar = calendars.current();
        return plan.stream()
                .map(m -> {
                    boolean waits = m.status() == Milestones.Status.SCHEDULED
                            && m.planned().dueOn() != null;
                    var due = Due.of(waits ? EngagementFacts.endOf(m.planned().dueOn()) : null, now, calendar, locale);
                    return new EngagementCard.Stage(
                            m,
                            Words.of(m.status(), english),
                            Words.tone(m.status()),
                            first(open, m.caseNo()),
                            due,
                            waits ? returned.getOrDefault(m.planned().no(), List.of()) : List.of());
                })
                .toList();
    }

    /** What is open in a case: the reader's own step before another's. */
    private static OpenStep first(List<OpenStep> open, String caseNo) {
        var there = open.stream().filter(s -> s.caseNo().equals(caseNo)).toList();
        return there.stream().filter(OpenStep::mine).findFirst().orElse(there.isEmpty() ? null : there.get(0));
    }

    private List<Measured> measured(String agreement, LocalDate month, LocalDate today) {
        return tallies.stream()
                .flatMap(t -> t.measure(agreement, month, today).stream())
                .toList();
    }

    private List<EngagementCard.Seats> seats(Engagement engagement, LocalDate today) {
        Map<String, List<String>> held = new HashMap<>();
        rosters.on(engagement.terms().agreement(), today)
                .forEach(w ->
                        held.computeIfAbsent(w.post(), p -> new ArrayList<>()).add(w.name()));
        return engagement.terms().posts().stream()
                .map(p -> {
                    var names = held.getOrDefault(p.post(), List.of());
                    return new EngagementCard.Seats(p.post(), p.number(), names.size(), names);
                })
                .toList();
    }

    /** Takes the payments of the instalments out of the map; what is left was measured by the month. */
    private static List<EngagementCard.Instalment> instalments(
            Engagement engagement,
            List<Milestone> plan,
            Map<Integer, List<EngagementCard.Deduction>> deductions,
            Map<String, List<EngagementCard.Payment>> byItem) {
        return engagement.terms().instalments().stream()
                .map(i -> {
                    var releases = plan.stream()
                            .filter(m -> m.planned().instalment() != null
                                    && m.planned().instalment() == i.no())
                            .findFirst();
                    var own = taken(byItem, "instalment-" + i.no());
                    boolean decided =
                            releases.filter(m -> m.acceptedOn() != null).isPresent();
                    return new EngagementCard.Instalment(
                            i.no(),
                            i.stage(),
                            i.share(),
                            engagement.instalment(i.no()),
                            i.trigger(),
                            releases.map(m -> m.planned().title()).orElse(null),
                            decided ? releases.get().accepted() : null,
                            decided
                                    ? deductions.getOrDefault(
                                            releases.get().planned().no(), List.of())
                                    : List.of(),
                            own);
                })
                .toList();
    }

    /** The payments of an item, and of what was disputed of it and settled later. */
    private static List<EngagementCard.Payment> taken(Map<String, List<EngagementCard.Payment>> byItem, String item) {
        var keys = byItem.keySet().stream()
                .filter(k -> k.equals(item) || k.startsWith(item + "-"))
                .toList();
        return keys.stream().flatMap(k -> byItem.remove(k).stream()).toList();
    }

    private List<EngagementCard.Payment> paymentsOf(
            String agreement, List<OpenStep> open, boolean english, Locale locale) {
        List<PaymentView> all = payments.of(agreement);
        var bases = facts.paymentBases(all.stream().map(PaymentView::caseNo).toList());
        var now = clock.instant();
        var calendar = calendars.current();
        return all.stream()
                .map(p -> {
                    boolean over = p.status() == PaymentStatus.PAID || p.status() == PaymentStatus.CANCELLED;
                    return new EngagementCard.Payment(
                            p,
                            p.status().in(english),
                            Words.tone(p.status()),
                            Due.of(over ? null : p.due(), now, calendar, locale),
                            bases.get(p.caseNo()),
                            first(open, p.caseNo()));
                })
                .toList();
    }

    private List<StoredDocument> documentsOf(CaseFile file, Actor actor) {
        var found = new ArrayList<StoredDocument>();
        String contract = file.parentCaseNo();
        if (contract != null) {
            documents.of(contract, actor, cases.sees(contract, actor)).stream()
                    .filter(d -> d.kind().toLowerCase(Locale.ROOT).contains("contract"))
                    .forEach(found::add);
        }
        found.addAll(documents.of(file.caseNo(), actor, true));
        return found;
    }
}
