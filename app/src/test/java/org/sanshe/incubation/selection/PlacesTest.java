package org.sanshe.incubation.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.Selecting;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two hundred want eight places at once. */
@SansheTest
class PlacesTest {

    private static final int PRESSES = 4;
    private static final Set<Integer> DECLINE = Set.of(2, 5, 9, 10);

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Paneling paneling;

    @Autowired
    Places places;

    @Autowired
    Selecting selecting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private long base;
    private List<String> all;

    @BeforeEach
    void twoHundredInOrderForEightPlaces() throws Exception {
        bureau.open("2026-03-02");
        base = incubating.base(8);
        String call = incubating.call(base, "2026-02-01T09:00+08:00", "2026-02-28T17:00+08:00");
        all = paneling.checked(call, 200);
        transaction.executeWithoutResult(s -> {
            for (int i = 0; i < all.size(); i++) {
                jdbc.sql("update incubation_application set status = 'WAITING', rank = ? where case_no = ?")
                        .params(i + 1, all.get(i))
                        .update();
            }
            selecting.fill(base);
        });
    }

    @Test
    void eightAreAdmittedInOrderAndNobodyIsEverANinth() throws Exception {
        assertThat(ranks(Status.OFFERED)).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        var over = new AtomicBoolean();
        var looked = new AtomicInteger();
        var watcher = new Thread(() -> {
            while (!over.get()) {
                watch();
                looked.incrementAndGet();
            }
        });
        var broken = new ArrayList<Throwable>();
        watcher.setUncaughtExceptionHandler((thread, e) -> broken.add(e));
        watcher.start();
        var pool = Executors.newFixedThreadPool(24);
        try {
            for (Future<Boolean> pressed : pool.invokeAll(presses())) pressed.get();
            // who was offered a place only after having pressed presses again
            while (!ranks(Status.OFFERED).isEmpty()) {
                for (Future<Boolean> pressed : pool.invokeAll(presses())) pressed.get();
            }
        } finally {
            pool.shutdown();
            over.set(true);
            watcher.join();
        }
        assertThat(broken).isEmpty();
        assertThat(looked.get()).as("times somebody looked").isPositive();
        assertThat(ranks(Status.ACCEPTED)).isEqualTo(List.of(1, 3, 4, 6, 7, 8, 11, 12));
        assertThat(ranks(Status.FORGONE)).isEqualTo(List.of(2, 5, 9, 10));
        assertThat(ranks(Status.WAITING)).hasSize(188).startsWith(13);
        assertThat(places.of(base)).isEqualTo(new Places.Occupancy(8, 0, 8));
    }

    /** Everybody several times, in any order; four of them decline instead. */
    private List<Callable<Boolean>> presses() {
        var presses = new ArrayList<Callable<Boolean>>();
        IntStream.range(0, all.size()).forEach(i -> {
            for (int n = 0; n < PRESSES; n++) {
                presses.add(
                        DECLINE.contains(i + 1) ? () -> paneling.forgo(all.get(i)) : () -> paneling.accept(all.get(i)));
            }
        });
        Collections.shuffle(presses, new Random(7));
        return presses;
    }

    /** After every commit: at most eight have a place, nobody two, and nobody behind was served before. */
    private void watch() {
        record Seen(int having, int held, boolean overtaken) {}
        Seen seen = jdbc.sql("""
                        select (select count(*) from incubation_application where base_id = :base
                            and status in ('OFFERED', 'ACCEPTED')) as having,
                          (select count(distinct application) from incubation_place where base_id = :base) as held,
                          (select max(rank) from incubation_application where base_id = :base
                            and status in ('OFFERED', 'ACCEPTED'))
                          > (select min(rank) from incubation_application where base_id = :base and status = 'WAITING')
                            as overtaken
                        """).param("base", base).query(Seen.class).single();
        assertThat(seen).isEqualTo(new Seen(8, 8, false));
    }

    private List<Integer> ranks(Status status) {
        return jdbc.sql("select rank from incubation_application where base_id = ? and status = ? order by rank")
                .params(base, status.name())
                .query(Integer.class)
                .list();
    }
}
