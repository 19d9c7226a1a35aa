package org.sanshe.inbox;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Tries again what lost a race to a timer or a neighbour; the whole transaction, a few times. */
final class Retry {

    private static final int TIMES = 3;

    private Retry() {}

    static <T> T onRace(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (OptimisticLockingException | ConcurrencyFailureException race) {
                if (attempt == TIMES) throw race;
            }
        }
    }
}
