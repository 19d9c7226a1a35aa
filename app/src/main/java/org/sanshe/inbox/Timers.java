package org.sanshe.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.sanshe.inbox.engine.DueJobs;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.kernel.SansheClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 计时: what waits for its time, and running what is due at once instead of at the next round of the executor. */
@Component
public class Timers {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    /** A timer may start steps that start timers; more rounds than this are a diagram running in a circle. */
    private static final int ROUNDS = 40;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Engine engine;
    private final DueJobs jobs;
    private final SansheClock clock;

    Timers(Engine engine, DueJobs jobs, SansheClock clock) {
        this.engine = engine;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** When the next timer or step is due; empty when none waits. */
    public Optional<Instant> nextDue() {
        return engine.nextDue();
    }

    /** Moves the timers that wait at a node of a case or watch over it; the due dates of its tasks stay. */
    public void move(String caseNo, String node, Instant to) {
        engine.moveTimer(caseNo, node, Date.from(to));
    }

    /**
     * Runs everything due now, and what that makes due in turn. The job executor may be at the same work: then one of the
     * two does it and the other tries again.
     *
     * @throws RuntimeException why a step failed, when it fails again and again
     */
    public void runDue() {
        for (int round = 1; isDue(); round++) {
            try {
                engine.runDue(clock.instant());
            } catch (RuntimeException e) {
                if (round >= ROUNDS) throw e;
                LOG.debug("again, after {}", e.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            if (round > ROUNDS) throw new IllegalStateException("something is due again and again");
        }
    }

    /** When the next timer or step is due; empty when none waits but those that failed. */
    public Optional<Instant> nextDue(List<Ran> failed) {
        return jobs.next(ids(failed));
    }

    /**
     * Runs everything due now, and what that makes due in turn, and tells of each. A failure stops nothing: it is told,
     * and its job stays for the job executor.
     *
     * @param failed what failed before and is not tried again
     */
    public List<Ran> runAndTell(List<Ran> failed) {
        var ran = new ArrayList<Ran>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> skipped = ids(failed);
            skipped.addAll(ids(ran.stream().filter(r -> r.failure() != null).toList()));
            Instant now = clock.instant();
            var due = jobs.waiting().stream()
                    .filter(d -> !skipped.contains(d.id()) && !d.at().isAfter(now))
                    .toList();
            if (due.isEmpty()) break;
            due.forEach(d -> tryOne(d).ifPresent(ran::add));
        }
        return ran;
    }

    private Optional<Ran> tryOne(DueJobs.Due due) {
        try {
            return jobs.run(due.id()) ? Optional.of(Ran.of(due, null)) : Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("{} of {} failed", due.node(), due.caseNo(), failure);
            return Optional.of(Ran.of(due, String.valueOf(failure.getMessage())));
        }
    }

    private static Set<String> ids(List<Ran> ran) {
        return ran.stream().map(Ran::id).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isDue() {
        return nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }

    /**
     * A timer or step that was run.
     *
     * @param name the element's name in the diagram
     * @param due when it was due; null when at once
     * @param failure why it failed; null when it did not
     */
    public record Ran(String id, String caseNo, String node, String name, Instant due, String failure) {

        static Ran of(DueJobs.Due due, String failure) {
            Instant at = due.at().equals(Instant.EPOCH) ? null : due.at();
            return new Ran(due.id(), due.caseNo(), due.node(), due.name(), at, failure);
        }
    }
}
