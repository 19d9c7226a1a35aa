package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 到岗离岗: enters what a change says, once it may take effect. */
@Component
class Assigning {

    static final LegalBasis NOT_AT_WILL = new LegalBasis("政府采购法", "第五十条");

    private final RosterRows rosters;
    private final RosterChanges changes;
    private final Assignments assignments;
    private final Evidence evidence;
    private final SansheClock clock;

    Assigning(
            RosterRows rosters, RosterChanges changes, Assignments assignments, Evidence evidence, SansheClock clock) {
        this.rosters = rosters;
        this.changes = changes;
        this.assignments = assignments;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Enters a change.
     *
     * @throws Refusal when a month it touches is locked, a seat was given to somebody else or somebody is taken up
     */
    @Transactional
    public void enter(Change change) {
        Roster roster = rosters.hold(change.agreement());
        Map<Long, Seat> seats =
                rosters.seats(roster.agreement()).stream().collect(Collectors.toMap(Seat::id, Function.identity()));
        for (Proposal p : changes.proposals(change.caseNo())) come(change, roster, seats.get(p.seatId()), p);
        for (RosterChanges.Leaving l : changes.leaving(change.caseNo())) {
            go(seats.get(l.seatId()), l.lastDay(), l.reason());
        }
        changes.effective(change.caseNo());
        evidence.record(Act.of(
                        change.caseNo(),
                        null,
                        "rosterChanged",
                        "takeEffect",
                        Map.of(
                                "agreement",
                                change.agreement(),
                                "kind",
                                change.kind().name()))
                .by(NOT_AT_WILL));
    }

    /** Whoever held the seat has the day before as their last: no gap, and no day of two. */
    private void come(Change change, Roster roster, Seat seat, Proposal p) {
        LocalDate today = clock.today();
        // what was not consented to on its day begins on the day it was
        LocalDate from = change.kind() == Change.Kind.REPLACEMENT && p.from().isBefore(today) ? today : p.from();
        LocalDate to = p.contractUntil() != null && p.contractUntil().isBefore(roster.until())
                ? p.contractUntil()
                : roster.until();
        if (from.isAfter(to)) {
            throw new Refusal(RosterRule.OUTSIDE_THE_TERM, from, roster.termFrom(), to);
        }
        refuseLocked(seat, from);
        assignments.takenFrom(seat.id(), from).ifPresent(day -> {
            throw new Refusal(RosterRule.SEAT_TAKEN, seat.label(), day);
        });
        long worker = assignments.worker(p.digest(), p.maskedId(), p.name());
        assignments.leave(seat.id(), from.minusDays(1), "由" + p.name() + "接替");
        assignments.assign(seat, worker, p, from, to, change.caseNo());
        BigDecimal most = assignments.mostTakenUp(worker, from);
        if (roster.overlap() == Roster.Overlap.REFUSE && most.compareTo(BigDecimal.ONE) > 0) {
            throw new Refusal(RosterRule.BEYOND_FULL_TIME, seat.label(), p.name(), most.toPlainString());
        }
    }

    private void go(Seat seat, LocalDate lastDay, String reason) {
        refuseLocked(seat, lastDay.plusDays(1));
        if (assignments.leave(seat.id(), lastDay, reason) == 0) {
            throw new Refusal(RosterRule.NOBODY_THERE, seat.label(), lastDay);
        }
    }

    /** Everybody's last day; for seats already left before nothing changes. */
    @Transactional
    public void everybodyLeaves(Roster roster, LocalDate lastDay, String reason) {
        for (Seat seat : rosters.seats(roster.agreement())) {
            refuseLocked(seat, lastDay.plusDays(1));
            assignments.leave(seat.id(), lastDay, reason);
        }
    }

    private void refuseLocked(Seat seat, LocalDate from) {
        assignments.locked(seat.id(), from).ifPresent(month -> {
            throw new Refusal(RosterRule.MONTH_LOCKED, YearMonth.from(month));
        });
    }
}
