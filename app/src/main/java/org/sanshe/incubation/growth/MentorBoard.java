package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导师工作台: whom a mentor coaches, when the next session is, and the hours of this month. */
@Component
@Transactional(readOnly = true)
class MentorBoard {

    private final Mentorings mentorings;
    private final CoachingSessions sessions;
    private final SansheClock clock;

    MentorBoard(Mentorings mentorings, CoachingSessions sessions, SansheClock clock) {
        this.mentorings = mentorings;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** One tenant of a mentor. @param nextOn the session agreed on last time; null for none */
    record Coached(Mentoring mentoring, BigDecimal month, LocalDate nextOn) {}

    /** The board. @param month hours entered this month and not struck */
    record Board(
            List<Coached> active,
            List<Coached> over,
            List<CoachingSession> sessions,
            BigDecimal month,
            BigDecimal confirmed,
            LocalDate next,
            LocalDate today) {}

    Board of(Actor actor) {
        LocalDate today = clock.today();
        var mine = sessions.ofPerson(actor.personId());
        var counted = mine.stream()
                .filter(s -> s.state() != CoachingSession.State.STRUCK)
                .filter(s -> YearMonth.from(s.on()).equals(YearMonth.from(today)))
                .toList();
        var all = mentorings.ofPerson(actor.personId()).stream()
                .map(g -> new Coached(
                        g,
                        sum(counted.stream()
                                .filter(s -> s.mentoring().equals(g.caseNo()))
                                .toList()),
                        mine.stream()
                                .filter(s -> s.mentoring().equals(g.caseNo()))
                                .map(CoachingSession::nextOn)
                                .filter(Objects::nonNull)
                                .filter(day -> !day.isBefore(today))
                                .min(Comparator.naturalOrder())
                                .orElse(null)))
                .toList();
        var active = all.stream()
                .filter(c -> c.mentoring().status() == Mentoring.Status.ACTIVE)
                .toList();
        return new Board(
                active,
                all.stream().filter(c -> !active.contains(c)).toList(),
                mine,
                sum(counted),
                sum(counted.stream()
                        .filter(s -> s.state() == CoachingSession.State.CONFIRMED)
                        .toList()),
                active.stream()
                        .map(Coached::nextOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                today);
    }

    private static BigDecimal sum(List<CoachingSession> sessions) {
        return sessions.stream().map(CoachingSession::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
