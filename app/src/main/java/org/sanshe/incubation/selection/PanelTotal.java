package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.BaseRules.ScoreTable;
import org.sanshe.incubation.selection.ReviewPanel.Mark;

/**
 * 总分: what a panel gave one subject: the mean of the members' sums, without the highest and the lowest where the panel
 * drops them and at least three scored.
 *
 * @param sums what each member gave in all, lowest first
 * @param dropped how many of them were left out; 0 or 2
 * @param score the mean of the others, three decimals; null when nobody scored it
 * @param criteria the mean of each criterion over the members who count, by code in the order of the table
 * @param comments what was said of each criterion, by code
 */
record PanelTotal(
        List<BigDecimal> sums,
        int dropped,
        BigDecimal score,
        Map<String, BigDecimal> criteria,
        Map<String, List<String>> comments) {

    private static final int SCALE = 3;
    private static final int FEWEST_TO_DROP = 3;

    /** @param marks of one subject */
    static PanelTotal of(ScoreTable table, boolean dropsExtremes, List<Mark> marks) {
        var byMember = new HashMap<Long, Map<String, BigDecimal>>();
        var comments = new LinkedHashMap<String, List<String>>();
        for (Mark m : marks) {
            byMember.computeIfAbsent(m.personId(), p -> new HashMap<>()).put(m.criterion(), m.points());
            if (!m.comment().isEmpty()) {
                comments.computeIfAbsent(m.criterion(), c -> new ArrayList<>()).add(m.comment());
            }
        }
        List<Map<String, BigDecimal>> ordered = byMember.values().stream()
                .sorted(Comparator.comparing(PanelTotal::sum))
                .toList();
        boolean drops = dropsExtremes && ordered.size() >= FEWEST_TO_DROP;
        List<Map<String, BigDecimal>> counted = drops ? ordered.subList(1, ordered.size() - 1) : ordered;
        var criteria = new LinkedHashMap<String, BigDecimal>();
        for (Criterion c : table.criteria()) {
            List<BigDecimal> points = counted.stream()
                    .map(m -> m.getOrDefault(c.code(), BigDecimal.ZERO))
                    .toList();
            if (!points.isEmpty()) criteria.put(c.code(), mean(points));
        }
        return new PanelTotal(
                ordered.stream().map(PanelTotal::sum).toList(),
                drops ? 2 : 0,
                counted.isEmpty()
                        ? null
                        : mean(counted.stream().map(PanelTotal::sum).toList()),
                criteria,
                comments);
    }

    /** Whether it reaches the pass mark of the table. */
    boolean passes(ScoreTable table) {
        return score != null && score.compareTo(table.pass()) >= 0;
    }

    /** By total, then by the first criterion that differs, in the order of the table; the higher first. */
    static Comparator<PanelTotal> order(ScoreTable table) {
        Comparator<PanelTotal> order = descending(PanelTotal::score);
        for (Criterion c : table.criteria()) {
            order = order.thenComparing(descending(t -> t.criteria().get(c.code())));
        }
        return order;
    }

    private static Comparator<PanelTotal> descending(java.util.function.Function<PanelTotal, BigDecimal> by) {
        return Comparator.comparing(by, Comparator.nullsLast(Comparator.reverseOrder()));
    }

    /** The marks of a subject. */
    static Predicate<Mark> of(String subject) {
        return m -> m.subject().equals(subject);
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
