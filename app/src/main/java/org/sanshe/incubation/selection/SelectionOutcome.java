package org.sanshe.incubation.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.selection.IncubationSelections.Entry;
import org.sanshe.incubation.selection.IncubationSelections.Selection;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** 评审结果: from the section head's decision to the end of the waiting list, application by application. */
@Component
class SelectionOutcome {

    private final IncubationSelections selections;
    private final IncubationApplications applications;
    private final IncubationObjections objections;
    private final PlacesInOrder order;
    private final SelectionNotices notices;
    private final Bases bases;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    SelectionOutcome(
            IncubationSelections selections,
            IncubationApplications applications,
            IncubationObjections objections,
            PlacesInOrder order,
            SelectionNotices notices,
            Bases bases,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.selections = selections;
        this.applications = applications;
        this.objections = objections;
        this.order = order;
        this.notices = notices;
        this.bases = bases;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** 审定: drops these with their reasons; the order stays. Returns how many are on the list. */
    int decide(String selection, Map<String, String> drops, long by) {
        drops.forEach(selections::drop);
        selections.decided(selection, by);
        int listed = 0;
        for (Entry e : selections.entries(selection)) {
            if (e.status() != Status.CHECKED) continue;
            if (e.stands()) {
                listed++;
                continue;
            }
            String reason = e.dropReason() != null
                    ? "审定时剔除：" + e.dropReason()
                    : e.total() == null ? "没有评分" : "得分" + PanelForms.plain(e.total()) + "，没有达到及格分";
            applications.become(e.application(), Status.DECLINED, reason);
            selections.settled(e.application());
        }
        return listed;
    }

    boolean anyFit(String selection) {
        return selections.entries(selection).stream().anyMatch(Entry::stands);
    }

    /** Nobody is on the list. */
    void none(String selection) {
        Selection s = selections.get(selection);
        tellDeclined(selection);
        selections.announced(selection, clock.today(), clock.today());
        notices.result(s, selections.entries(selection));
        cases.send("selected", s.call());
    }

    /** 公示 of the list; who is not on it is told. */
    void publish(String selection) {
        Selection s = selections.get(selection);
        Instant until = notices.publicity(s, selections.entries(selection));
        selections.published(selection, until);
        tellDeclined(selection);
    }

    private void tellDeclined(String selection) {
        for (Entry e : selections.entries(selection)) {
            if (e.status() == Status.DECLINED) goOn(e.application());
        }
    }

    /** 逐件确定: what is not objected to goes on the list of places; then what is free is offered in order. */
    void conclude(String selection) {
        selections.takeTurn(selection);
        Selection s = selections.get(selection);
        selections.concluded(selection);
        Set<String> pending = objections.pending(selection);
        List<Entry> standing =
                selections.entries(selection).stream().filter(Entry::stands).toList();
        settle(
                s,
                standing.stream()
                        .filter(e -> !pending.contains(e.application()))
                        .toList());
    }

    /** 异议不成立: the application goes on the list, once its publicity is over. */
    void keep(String selection, String application) {
        Selection s = selections.get(selection);
        Entry e = selections.find(application).orElseThrow();
        if (s.concludedAt() == null || !e.stands()) return;
        if (objections.pending(selection).contains(application)) return;
        settle(s, List.of(e));
    }

    /** 异议成立: declined, and the next moves up. */
    void decline(String selection, String application, String reason) {
        Selection s = selections.get(selection);
        Entry e = selections.find(application).orElseThrow();
        if (!e.stands()) return;
        applications.become(application, Status.DECLINED, reason);
        selections.settled(application);
        goOn(application);
        if (s.concludedAt() != null) settle(s, List.of());
    }

    private void settle(Selection s, List<Entry> entries) {
        for (Entry e : entries) {
            applications.become(e.application(), Status.WAITING, null);
            selections.settled(e.application());
        }
        var told = new LinkedHashSet<>(order.fill(s.baseId()));
        var settled = entries.stream().map(Entry::application).toList();
        settled.forEach(this::goOn);
        told.removeAll(settled);
        told.forEach(a -> cases.send("placeOffered", a));
        evidence.record(Act.of(
                        s.caseNo(),
                        null,
                        "applicantsSettled",
                        "concludeSelection",
                        Map.of("settled", settled.size(), "rank", ranks(s.caseNo())))
                .by(SelectionRule.ORDER_STANDS.basis()));
    }

    private List<String> ranks(String selection) {
        return selections.entries(selection).stream()
                .filter(e -> e.status() == Status.OFFERED || e.status() == Status.WAITING)
                .map(e -> e.place() + " " + e.application() + " " + e.status().in(false))
                .toList();
    }

    /** Its case goes on, and tells the applicant by letter what became of it. */
    private void goOn(String application) {
        cases.send("incubationDecided", application);
    }

    boolean objectionsLeft(String selection) {
        Set<String> pending = objections.pending(selection);
        return selections.entries(selection).stream().anyMatch(e -> e.stands() && pending.contains(e.application()));
    }

    /** 公布: the list holds from here on for so many months; the call's case goes on. */
    void announce(String selection) {
        Selection s = selections.get(selection);
        LocalDate today = clock.today();
        int months = bases.rules(s.rulesId()).body().waitingMonths();
        selections.announced(selection, today, today.plusMonths(months));
        notices.result(s, selections.entries(selection));
        cases.send("selected", s.call());
    }

    boolean anyWaiting(String selection) {
        return selections.entries(selection).stream().anyMatch(e -> e.status() == Status.WAITING);
    }

    /** The first moment after the last day of the list. */
    Instant listEnds(String selection) {
        return SansheClock.firstMoment(selections.get(selection).waitsUntil().plusDays(1));
    }

    /** 候补期满: who still waits is declined and told. */
    void endList(String selection) {
        Selection s = selections.get(selection);
        selections.takeTurn(selection);
        order.hold(s.baseId());
        int ended = 0;
        for (Entry e : selections.entries(selection)) {
            if (e.status() != Status.WAITING) continue;
            applications.become(e.application(), Status.DECLINED, "候补期满（" + s.waitsUntil() + "），没有空出孵化位");
            goOn(e.application());
            cases.send("placeOffered", e.application());
            ended++;
        }
        selections.ended(selection);
        evidence.record(Act.of(selection, null, "waitingListEnded", "endList", Map.of("applications", ended))
                .by(PlacesInOrder.basis(bases.rules(s.rulesId()))));
    }
}
