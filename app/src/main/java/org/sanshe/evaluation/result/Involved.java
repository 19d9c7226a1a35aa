package org.sanshe.evaluation.result;

import java.util.Set;
import java.util.TreeSet;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Seats;
import org.springframework.stereotype.Component;

/** 参与者: who scored an assessment in any round, and who confirmed its result. None of them judges an objection to it. */
@Component
class Involved {

    private final Seats seats;
    private final ResultRows results;

    Involved(Seats seats, ResultRows results) {
        this.seats = seats;
        this.results = results;
    }

    /** Their persons. */
    Set<Long> in(Assessment a) {
        var persons = scorers(a);
        results.publications(a.caseNo()).forEach(p -> persons.add(p.confirmedBy()));
        return persons;
    }

    /** Those named for a seat in any round, whether they stayed or not. */
    Set<Long> scorers(Assessment a) {
        var persons = new TreeSet<Long>();
        for (int round = 1; round <= a.round(); round++) {
            seats.of(a.caseNo(), round).forEach(s -> persons.add(s.personId()));
        }
        return persons;
    }
}
