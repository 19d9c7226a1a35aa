package org.sanshe.grant.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.kernel.Money;

/**
 * 排名: by total, then by the scheme's criteria, then who applied earlier. The order is nobody's to change.
 */
final class Placing {

    private Placing() {}

    /** 一个参加排名的申请. @param amount what it gets when it is within the line */
    record Candidate(Total total, boolean passes, Money amount, Instant submittedAt) {

        String application() {
            return total.application();
        }
    }

    /** 划线结果: in, in reserve, or out. */
    enum Place {
        /** 拟资助. */
        WITHIN,
        /** 候补. */
        RESERVE,
        /** 不资助. */
        OUT
    }

    /** First to last; those without a score last. */
    static List<Candidate> order(Review review, List<Candidate> candidates) {
        Comparator<Candidate> order = descending(c -> c.total().total());
        for (String tie : review.ties()) {
            order = order.thenComparing(descending(c -> c.total().criteria().get(tie)));
        }
        order = order.thenComparing(Candidate::submittedAt).thenComparing(Candidate::application);
        return candidates.stream().sorted(order).toList();
    }

    /**
     * 对照资金总额划线: whole projects from the first rank on; the first that does not fit and all after it are in reserve.
     *
     * @param ordered with those dropped by the leader already taken out of it
     */
    static List<Place> line(List<Candidate> ordered, Money pot) {
        var places = new ArrayList<Place>();
        Money left = pot;
        boolean closed = false;
        for (Candidate c : ordered) {
            if (!c.passes() || !c.amount().isPositive()) {
                places.add(Place.OUT);
                continue;
            }
            closed = closed || c.amount().exceeds(left);
            places.add(closed ? Place.RESERVE : Place.WITHIN);
            if (!closed) left = left.minus(c.amount());
        }
        return places;
    }

    private static Comparator<Candidate> descending(java.util.function.Function<Candidate, BigDecimal> by) {
        return Comparator.comparing(by, Comparator.nullsLast(Comparator.reverseOrder()));
    }
}
