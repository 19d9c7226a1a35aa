package org.sanshe.delivery.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Rosters;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.CancellingCases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人员名册, as the rest of the application asks for it. */
@Component
class RosterBook implements Rosters {

    private final RosterRows rosters;
    private final RosterChanges changes;
    private final Assignments assignments;
    private final Assigning assigning;
    private final Engagements engagements;
    private final Cases cases;
    private final CancellingCases cancelling;
    private final Evidence evidence;
    private final SansheClock clock;

    RosterBook(
            RosterRows rosters,
            RosterChanges changes,
            Assignments assignments,
            Assigning assigning,
            @Lazy Engagements engagements,
            @Lazy Cases cases,
            @Lazy CancellingCases cancelling,
            Evidence evidence,
            SansheClock clock) {
        this.rosters = rosters;
        this.changes = changes;
        this.assignments = assignments;
        this.assigning = assigning;
        this.engagements = engagements;
        this.cases = cases;
        this.cancelling = cancelling;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean complete(String agreement) {
        return rosters.find(agreement)
                .map(Roster::confirmed)
                .orElseGet(() -> engagements.get(agreement).terms().posts().isEmpty());
    }

    @Override
    @Transactional
    public String request(String agreement) {
        var known = rosters.find(agreement);
        if (known.isPresent()) return known.get().firstChange();
        var terms = engagements.get(agreement).terms();
        if (terms.posts().isEmpty()) return null;
        return cases.open("RY", "rosterChange", agreement, "首份人员名册：" + terms.title(), terms.organizationId(), no -> {
            rosters.enter(terms, no, clock.today());
            changes.open(no, agreement, Change.Kind.FIRST, clock.today());
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Worker> on(String agreement, LocalDate day) {
        Map<Long, Seat> seats =
                rosters.seats(agreement).stream().collect(Collectors.toMap(Seat::id, Function.identity()));
        return assignments.of(agreement, day, day).stream()
                .map(a -> new Worker(
                        a.workerId(),
                        a.name(),
                        a.maskedId(),
                        seats.get(a.seatId()).no(),
                        seats.get(a.seatId()).post()))
                .toList();
    }

    @Override
    @Transactional
    public void end(String agreement, LocalDate lastDay, String reason, Actor by) {
        if (rosters.find(agreement).isEmpty()) return;
        // whoever works on a change at the same moment has its case first, then the roster
        changes.underWay(agreement).forEach(change -> cases.lock(change.caseNo()));
        Roster roster = rosters.hold(agreement);
        changes.underWay(agreement).forEach(change -> cancel(roster, change, reason));
        assigning.everybodyLeaves(roster, lastDay, reason);
        rosters.end(agreement, lastDay);
        evidence.record(
                Act.of(agreement, by, "rosterEnded", null, Map.of("lastDay", lastDay.toString(), "reason", reason))
                        .by(Assigning.NOT_AT_WILL));
    }

    private void cancel(Roster roster, Change change, String reason) {
        changes.decide(change.caseNo(), Change.Outcome.CANCELLED, reason);
        cancelling.cancel(
                "rosterChangeCancelled",
                change.caseNo(),
                "“" + roster.title() + "”的" + change.kind().zh() + "不再办理：" + reason,
                change.kind().in(true) + " of " + roster.title() + " goes no further: performance is over");
    }
}
