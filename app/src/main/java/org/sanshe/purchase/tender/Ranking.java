package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 综合评分: price by the lowest-price formula, the rest as the average of all members, and the order that follows
 * (《政府采购竞争性磋商采购方式管理暂行办法》第二十四条、第二十五条). Nobody's price or score is left out.
 */
final class Ranking {

    /** Scores are kept and compared to the second decimal, half up, as the reports print them. */
    private static final int PLACES = 2;

    private Ranking() {}

    /**
     * 合格响应: what is ranked.
     *
     * @param responseNo the response
     * @param supplier name of the supplier
     * @param price 最后报价, above zero
     * @param quality points without price, one a member
     * @param technical points of the technical criteria only, one a member
     */
    record Entry(
            String responseNo, String supplier, Money price, List<BigDecimal> quality, List<BigDecimal> technical) {}

    /** One's price score: lowest price ÷ its price × weight. */
    static BigDecimal priceScore(Money lowest, Money price, BigDecimal weight) {
        return BigDecimal.valueOf(lowest.fen())
                .multiply(weight)
                .divide(BigDecimal.valueOf(price.fen()), PLACES, RoundingMode.HALF_UP);
    }

    /**
     * Ranks, best first: by total, then the lower price, then the better technical score (第二十五条), then the number.
     *
     * @param weight points for price; zero when price is no criterion
     */
    static List<Ranked> of(List<Entry> entries, BigDecimal weight) {
        Money lowest = entries.stream()
                .map(Entry::price)
                .min(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        var scored = new ArrayList<Ranked>();
        for (Entry e : entries) {
            BigDecimal price = priceScore(lowest, e.price(), weight);
            BigDecimal quality = average(e.quality());
            scored.add(new Ranked(
                    0,
                    e.responseNo(),
                    e.supplier(),
                    e.price(),
                    price,
                    quality,
                    average(e.technical()),
                    price.add(quality)));
        }
        scored.sort(Comparator.comparing(Ranked::total)
                .reversed()
                .thenComparing(Ranked::price)
                .thenComparing(Comparator.comparing(Ranked::technical).reversed())
                .thenComparing(Ranked::responseNo));
        var ranked = new ArrayList<Ranked>();
        for (Ranked r : scored) ranked.add(r.at(ranked.size() + 1));
        return List.copyOf(ranked);
    }

    private static BigDecimal average(List<BigDecimal> points) {
        return points.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), PLACES, RoundingMode.HALF_UP);
    }
}
