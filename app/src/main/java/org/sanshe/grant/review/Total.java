package org.sanshe.grant.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.scheme.GrantScheme.Review;

/**
 * 总分 of one application: the mean of the members' sums, the highest and the lowest dropped where the scheme says so, and
 * the bonuses on top. It may exceed 100.
 *
 * @param sums what each member gave in all, lowest first
 * @param dropped how many of them were dropped; 0 or 2
 * @param score the mean of the others; null when nobody scored it
 * @param bonus 加分
 * @param criteria the mean of each criterion over the members who count, by code
 */
record Total(
        String application,
        List<BigDecimal> sums,
        int dropped,
        BigDecimal score,
        BigDecimal bonus,
        Map<String, BigDecimal> criteria) {

    private static final int SCALE = 3;

    /** What each member gave, by member and criterion. */
    static Total of(
            String application,
            Review review,
            Collection<Map<String, BigDecimal>> members,
            Collection<BigDecimal> bonuses) {
        List<Map<String, BigDecimal>> ordered = new ArrayList<>(members);
        ordered.sort(Comparator.comparing(Total::sum));
        boolean drops = review.dropFrom() > 0 && ordered.size() >= Math.max(3, review.dropFrom());
        List<Map<String, BigDecimal>> counted = drops ? ordered.subList(1, ordered.size() - 1) : ordered;
        var criteria = new HashMap<String, BigDecimal>();
        for (Review.Criterion c : review.criteria()) {
            List<BigDecimal> points = counted.stream()
                    .map(m -> m.getOrDefault(c.code(), BigDecimal.ZERO))
                    .toList();
            if (!points.isEmpty()) criteria.put(c.code(), mean(points));
        }
        List<BigDecimal> sums = ordered.stream().map(Total::sum).toList();
        return new Total(
                application,
                sums,
                drops ? 2 : 0,
                counted.isEmpty() ? null : mean(counted.stream().map(Total::sum).toList()),
                bonuses.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                Map.copyOf(criteria));
    }

    /** Score and bonuses; null when nobody scored it. */
    BigDecimal total() {
        return score == null ? null : score.add(bonus).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** Whether the panel's score, without bonuses, reaches the pass mark. */
    boolean passes(Review review) {
        return score != null && (review.pass() == null || score.compareTo(review.pass()) >= 0);
    }

    private static BigDecimal sum(Map<String, BigDecimal> marks) {
        return marks.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(numbers.size()), SCALE, RoundingMode.HALF_UP);
    }
}
