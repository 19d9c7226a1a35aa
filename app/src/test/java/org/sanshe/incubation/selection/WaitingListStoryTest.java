package org.sanshe.incubation.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.Selecting;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight places and eleven who want them (Luzhou 2025): the waiting list is served in order. */
@SansheTest
class WaitingListStoryTest {

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
    TransactionTemplate transaction;

    private long base;

    @BeforeEach
    void aBaseWithEightPlaces() throws Exception {
        bureau.open("2026-03-02");
        base = incubating.base(8);
    }

    private String call(String opens) {
        return incubating.call(base, opens + "T09:00+08:00", "2026-02-28T17:00+08:00");
    }

    @Test
    void threeWaitAndTwoDecline() {
        String call = call("2026-02-17");
        List<String> all = paneling.checked(call, 11);
        paneling.published(call);
        bureau.at("2026-03-09T09:00");
        assertThat(paneling.statuses(all.subList(0, 8))).containsOnly(Status.OFFERED);
        assertThat(paneling.statuses(all.subList(8, 11))).containsOnly(Status.WAITING);

        // seven accept, the fourth declines: number nine is offered the place, and nobody else
        for (int i = 0; i < 8; i++)
            if (i != 3) assertThat(paneling.accept(all.get(i))).isTrue();
        assertThat(paneling.forgo(all.get(3))).isTrue();
        assertThat(paneling.statuses(all.subList(8, 11)))
                .containsExactly(Status.OFFERED, Status.WAITING, Status.WAITING);
        assertThat(paneling.forgo(all.get(3))).as("declined once").isFalse();
        assertThat(paneling.accept(all.get(3))).as("what was declined is gone").isFalse();

        // number nine declines: number ten
        assertThat(paneling.forgo(all.get(8))).isTrue();
        assertThat(paneling.statuses(all.subList(8, 11)))
                .containsExactly(Status.FORGONE, Status.OFFERED, Status.WAITING);
        assertThat(paneling.accept(all.get(10))).as("still waiting").isFalse();
        assertThat(paneling.accept(all.get(9))).isTrue();
        assertThat(paneling.statuses(all)).filteredOn(s -> s == Status.ACCEPTED).hasSize(8);
        assertThat(places.of(base)).isEqualTo(new Places.Occupancy(8, 0, 8));
    }

    @Test
    void anOfferWaitsFiveWorkingDaysToTheLastSecond() {
        String call = call("2026-02-17");
        List<String> all = paneling.checked(call, 2);
        paneling.published(call);
        bureau.at("2026-03-07T00:00");
        bureau.set("2026-03-13T23:59:00");
        assertThat(paneling.accept(all.get(0))).isTrue();
        bureau.set("2026-03-14T00:00:01");
        assertThat(paneling.accept(all.get(1))).isFalse();
    }

    @Test
    void theOlderCallIsServedFirstAndOnlyWhileItsListHolds() {
        String older = call("2026-02-01");
        String later = call("2026-02-10");
        List<String> first = paneling.checked(older, 10);
        List<String> second = paneling.checked(later, 2);
        paneling.published(later);
        paneling.published(older);
        bureau.at("2026-03-09T09:00");
        // the later call was decided first and has two places; the older one six, four wait
        assertThat(paneling.statuses(second)).containsOnly(Status.OFFERED);
        assertThat(paneling.statuses(first.subList(6, 10))).containsOnly(Status.WAITING);
        assertThat(paneling.forgo(second.get(0))).isTrue();
        assertThat(paneling.statuses(first.subList(6, 8))).containsExactly(Status.OFFERED, Status.WAITING);
        // twelve months after the result, on the day after the last one, nobody is served any more
        bureau.set("2027-03-09T23:59:00");
        assertThat(paneling.forgo(first.get(0))).isTrue();
        assertThat(paneling.statuses(first.subList(7, 9))).containsExactly(Status.OFFERED, Status.WAITING);
        bureau.set("2027-03-10T00:00:01");
        assertThat(paneling.forgo(first.get(1))).isTrue();
        assertThat(paneling.statuses(first.subList(8, 9))).containsExactly(Status.WAITING);
        assertThat(places.of(base).free()).isEqualTo(1);
        transaction.executeWithoutResult(s -> selecting.fill(base));
        assertThat(places.of(base).free()).isEqualTo(1);
    }
}
