package org.sanshe.purchase.flags;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.sanshe.kernel.Money;

/**
 * 响应事实: what is known of one response after the opening.
 *
 * @param first 首次报价; null when it could not be read
 * @param last 最后报价; null when none was made
 * @param receivedAt when the version that counts came in
 * @param state what became of it
 * @param traits normalised values that independent suppliers do not share
 * @param text what it says in its own words
 */
record Offer(
        String responseNo,
        long organizationId,
        String supplier,
        Money first,
        Money last,
        Instant receivedAt,
        State state,
        Map<Trait, Set<String>> traits,
        String text) {

    /** 响应去向. */
    enum State {
        /** 有效. */
        VALID,
        /** 无效. */
        OUT,
        /** 退出. */
        LEFT
    }

    Money price() {
        return last == null ? first : last;
    }

    Set<String> of(Trait trait) {
        return traits.getOrDefault(trait, Set.of());
    }
}
