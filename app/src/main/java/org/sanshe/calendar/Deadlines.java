package org.sanshe.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.sanshe.calendar.DeadlineRows.NewDeadline;
import org.sanshe.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 时限: the running deadlines of cases. A deadline is never overwritten: a new one supersedes the old, which stays to be
 * read, and whoever holds a timer hears {@link DeadlineMoved} in the same transaction.
 */
@Component
public class Deadlines {

    private final DeadlineRows rows;
    private final StopRows stops;
    private final Terms terms;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    Deadlines(DeadlineRows rows, StopRows stops, Terms terms, Calendars calendars, ApplicationEventPublisher events) {
        this.rows = rows;
        this.stops = stops;
        this.terms = terms;
        this.calendars = calendars;
        this.events = events;
    }

    /** Counts terms one after the other without keeping anything; the law of {@code caseDate} applies. */
    @Transactional(readOnly = true)
    public Deadline count(List<String> termKeys, LocalDate from, LocalDate caseDate) {
        return count(termKeys, from, caseDate, List.of());
    }

    private Deadline count(List<String> termKeys, LocalDate from, LocalDate caseDate, List<Stop> without) {
        return calendars
                .current()
                .deadline(
                        from,
                        termKeys.stream()
                                .map(key -> terms.asOf(key, caseDate).term())
                                .toList(),
                        without);
    }

    /**
     * Sets the deadline of a node; the law of {@code from} applies.
     *
     * @param from the day of the event the term counts from
     * @return the end of the last day, in China
     * @throws IllegalArgumentException when no such term was in force
     */
    @Transactional
    public Date set(String caseNo, String node, String termKey, LocalDate from) {
        return set(caseNo, node, List.of(termKey), from, from);
    }

    /** Sets the deadline that several terms one after the other give (result notice period, then challenge window). */
    @Transactional
    public Date combine(String caseNo, String node, LocalDate from, String... termKeys) {
        return set(caseNo, node, List.of(termKeys), from, from);
    }

    /** The same under the law of another day, the case's. Setting what is already set changes nothing. */
    @Transactional
    public Date set(String caseNo, String node, List<String> termKeys, LocalDate from, LocalDate caseDate) {
        rows.holdCalendar();
        Deadline counted = count(termKeys, from, caseDate, stops.of(caseNo, node));
        Instant at = counted.lastMoment().toInstant();
        return replace(new NewDeadline(caseNo, node, termKeys, from, caseDate, counted, at, false, null));
    }

    /**
     * Keeps a moment that somebody chose and announces it, for example a response deadline at half past nine. Whether it
     * respects the term is the business's rule to ask; {@link #count} tells.
     */
    @Transactional
    public Date choose(String caseNo, String node, String termKey, LocalDate from, Instant dueAt) {
        List<String> keys = List.of(termKey);
        rows.holdCalendar();
        Deadline counted = count(keys, from, from);
        Instant second = dueAt.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        Date date = replace(new NewDeadline(caseNo, node, keys, from, from, counted, second, true, null));
        rows.announce(caseNo, node);
        return date;
    }

    /**
     * 停计: from a day on the clock of a node stands still; the deadline moves when the stop has ended.
     *
     * @param stop without an end while nobody knows it
     * @throws IllegalStateException when the clock stands still already
     */
    @Transactional
    public void stop(String caseNo, String node, Stop stop) {
        if (stops.of(caseNo, node).stream().anyMatch(s -> s.to() == null)) {
            throw new IllegalStateException("the clock of " + caseNo + " " + node + " stands still already");
        }
        stops.begin(caseNo, node, stop);
        if (stop.to() != null) recount(caseNo, node);
    }

    /** 恢复计算: the clock of a node goes on after a day; its deadline moves. Does nothing while it does not stand. */
    @Transactional
    public void resume(String caseNo, String node, LocalDate lastStopped) {
        if (stops.end(caseNo, node, lastStopped)) recount(caseNo, node);
    }

    /** The days the clock of a node did not run, and since when it stands. */
    @Transactional(readOnly = true)
    public List<Stop> stops(String caseNo, String node) {
        return stops.of(caseNo, node);
    }

    /** Since when the clock of a node stands still; empty while it runs. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> standingSince(String caseNo, String node) {
        return stops.of(caseNo, node).stream()
                .filter(s -> s.to() == null)
                .map(Stop::from)
                .findFirst();
    }

    private void recount(String caseNo, String node) {
        rows.current(caseNo, node).ifPresent(d -> set(caseNo, node, d.termKeys(), d.from(), d.asOf()));
    }

    /** From now on people outside rely on the date: loading a calendar no longer moves it. */
    @Transactional
    public void announce(String caseNo, String node) {
        rows.announce(caseNo, node);
    }

    /** What the deadline was for has been done: a change of the calendar no longer concerns it. */
    @Transactional
    public void met(String caseNo, String node) {
        rows.met(caseNo, node);
    }

    /** Current ones first, then the history. */
    @Transactional(readOnly = true)
    public List<DeadlineView> of(String caseNo) {
        return rows.of(caseNo);
    }

    /** The deadline in force for a node. */
    @Transactional(readOnly = true)
    public Optional<DeadlineView> current(String caseNo, String node) {
        return rows.current(caseNo, node);
    }

    /** The moment in force for a node, for the engine. */
    @Transactional(readOnly = true)
    public Date due(String caseNo, String node) {
        return rows.current(caseNo, node)
                .map(DeadlineView::date)
                .orElseThrow(() -> new NotFound("deadline " + caseNo + " " + node));
    }

    /** What the handlers of a case were told about moved deadlines, oldest first. */
    @Transactional(readOnly = true)
    public List<DeadlineChange> changes(String caseNo) {
        return rows.changes(caseNo);
    }

    private Date replace(NewDeadline next) {
        Optional<DeadlineView> old = rows.lock(next.caseNo(), next.node());
        boolean same = old.filter(o -> o.dueAt().equals(next.at())
                        && o.termKeys().equals(next.termKeys())
                        && o.from().equals(next.from())
                        && o.provisional() == (next.counted().provisional() && !next.chosen()))
                .isPresent();
        if (same) return Date.from(next.at());
        old.ifPresent(o -> rows.supersede(o.id()));
        rows.insert(next);
        old.filter(o -> !o.dueAt().equals(next.at()))
                .ifPresent(o -> moved(o, next.at(), "期限重新确定", "the deadline was set anew"));
        return Date.from(next.at());
    }

    /**
     * Counts the deadlines again that a newly loaded year concerns. What was announced stays where it is, and the handlers
     * are told; what was not moves, and they are told too.
     *
     * @return how many moved
     */
    int recount(int year, String reasonZh, String reasonEn) {
        int moved = 0;
        for (DeadlineView old : rows.concernedBy(year)) {
            Deadline counted = count(old.termKeys(), old.from(), old.asOf(), stops.of(old.caseNo(), old.node()));
            Instant at = counted.lastMoment().toInstant();
            boolean differs = !counted.date().equals(old.dueDate());
            if (old.chosen() ? counted.date().isAfter(old.dueDate()) : differs && old.announcedAt() != null) {
                rows.tell(old, at, false, reasonZh, reasonEn);
            } else if (!old.chosen() && (differs || counted.provisional() != old.provisional())) {
                rows.supersede(old.id());
                rows.insert(new NewDeadline(
                        old.caseNo(),
                        old.node(),
                        old.termKeys(),
                        old.from(),
                        old.asOf(),
                        counted,
                        at,
                        false,
                        old.announcedAt()));
                if (!differs) continue;
                moved(old, at, reasonZh, reasonEn);
                moved++;
            }
        }
        return moved;
    }

    private void moved(DeadlineView old, Instant at, String reasonZh, String reasonEn) {
        rows.tell(old, at, true, reasonZh, reasonEn);
        events.publishEvent(new DeadlineMoved(old.caseNo(), old.node(), old.dueAt(), at));
    }
}
