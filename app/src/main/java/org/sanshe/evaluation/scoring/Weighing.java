package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;

/**
 * 汇总: from the locked sheets to the result. Each indicator has the mean of a side's evaluators, and the sides that mark
 * it weigh in by their shares; what is computed counts as it is; residents weigh in with their satisfaction.
 *
 * @param sheets by side, all that are locked
 * @param computed points of the indicators nobody marks by hand, by code
 * @param residents percent satisfied by the code of a side that nobody scores for; where nobody was asked the side is
 *     missing and its share falls to the others
 * @param arbitrated points that take the place of a side's mean, by side and code
 */
public record Weighing(
        Scheme scheme,
        Map<String, List<SheetTotal>> sheets,
        Map<String, BigDecimal> computed,
        Map<String, BigDecimal> residents,
        Map<String, Map<String, BigDecimal>> arbitrated) {

    private static final int FINE = 10;
    private static final int FEWEST = 3;

    /** The sheets of a side, the highest and the lowest not counted where there are enough; of equal ones the first. */
    static List<SheetTotal> dropExtremes(List<SheetTotal> sheets, int from) {
        if (from == 0 || sheets.size() < Math.max(from, FEWEST)) return sheets;
        var order = new ArrayList<>(sheets);
        order.sort(Comparator.comparing(SheetTotal::total).thenComparing(SheetTotal::personId));
        long lowest = order.get(0).personId();
        long highest = order.get(order.size() - 1).personId();
        return sheets.stream()
                .map(s -> s.counted(s.personId() != lowest && s.personId() != highest))
                .toList();
    }

    /** The result on the scheme's scale, three decimals. */
    public BigDecimal result() {
        BigDecimal hands = BigDecimal.ZERO;
        BigDecimal asked = BigDecimal.ZERO;
        BigDecimal satisfied = BigDecimal.ZERO;
        for (Side side : scheme.body().sides()) {
            if (side.kind() != Side.Kind.RESIDENTS) {
                hands = hands.add(side.weight());
            } else if (residents.containsKey(side.code())) {
                asked = asked.add(side.weight());
                satisfied = satisfied.add(side.weight().multiply(points(side)));
            }
        }
        return hands.multiply(marked()).add(satisfied).divide(hands.add(asked), 3, RoundingMode.HALF_UP);
    }

    /** 指标得分合计, before sides that nobody scores for weigh in; not rounded. */
    public BigDecimal marked() {
        return scheme.leaves().stream().map(this::leaf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many points a side can give: what the indicators it marks by hand are worth. */
    public BigDecimal most(Side side) {
        return scheme.leaves().stream()
                .filter(leaf -> leaf.isMarkedBy(side.code()))
                .map(Indicator::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What each indicator came to, in the scheme's order. */
    public List<LeafScore> leaves() {
        return scheme.leaves().stream()
                .map(leaf -> new LeafScore(leaf, leaf(leaf), means(leaf)))
                .toList();
    }

    /**
     * 一项得分.
     *
     * @param points all sides weighed, not rounded
     * @param bySide the mean of each side that marks it, or what was arbitrated; empty for what is computed
     */
    public record LeafScore(Indicator leaf, BigDecimal points, Map<String, BigDecimal> bySide) {}

    /** What the satisfaction of a side that nobody scores for is worth on the scheme's scale. */
    private BigDecimal points(Side side) {
        return scheme.body()
                .scale()
                .multiply(residents.get(side.code()))
                .divide(BigDecimal.valueOf(100), FINE, RoundingMode.HALF_UP);
    }

    /** What an indicator is worth, all sides weighed. */
    BigDecimal leaf(Indicator leaf) {
        if (leaf.marking().isComputed()) return computed.getOrDefault(leaf.code(), BigDecimal.ZERO);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> mean : means(leaf).entrySet()) {
            BigDecimal weight = scheme.side(mean.getKey()).orElseThrow().weight();
            sum = sum.add(weight.multiply(mean.getValue()));
            weights = weights.add(weight);
        }
        return weights.signum() == 0 ? BigDecimal.ZERO : sum.divide(weights, FINE, RoundingMode.HALF_UP);
    }

    /** The mean of each side that marks an indicator, or what was arbitrated. */
    Map<String, BigDecimal> means(Indicator leaf) {
        var means = new LinkedHashMap<String, BigDecimal>();
        for (Side side : scheme.body().sides()) {
            if (side.kind() == Side.Kind.RESIDENTS || !leaf.isMarkedBy(side.code())) continue;
            BigDecimal instead = arbitrated.getOrDefault(side.code(), Map.of()).get(leaf.code());
            if (instead != null) {
                means.put(side.code(), instead);
                continue;
            }
            List<BigDecimal> given = sheets.getOrDefault(side.code(), List.of()).stream()
                    .filter(SheetTotal::counted)
                    .map(s -> s.points().get(leaf.code()))
                    .toList();
            if (!given.isEmpty()) means.put(side.code(), mean(given));
        }
        return means;
    }

    private static BigDecimal mean(List<BigDecimal> given) {
        return given.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(given.size()), FINE, RoundingMode.HALF_UP);
    }
}
