package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sanshe.kernel.Money;

/** 异常低价审查 (财库〔2026〕2号): which prices the panel must have explained. */
final class LowPrice {

    private LowPrice() {}

    /** Why a price must be reviewed. */
    enum Ground {
        /** 低于平均价的比例. */
        AVERAGE("低于全部合格报价平均值的%d%%"),
        /** 低于次低价的比例. */
        SECOND("低于次低报价的%d%%"),
        /** 低于最高限价的比例. */
        CEILING("低于最高限价的%d%%");

        private final String zh;

        Ground(String zh) {
            this.zh = zh;
        }

        /** As the report says it. */
        String zh(int percent) {
            return zh.formatted(percent);
        }

        /** The share that applies to this ground. */
        int percent(LowPriceShares shares) {
            return switch (this) {
                case AVERAGE -> shares.ofAverage();
                case SECOND -> shares.ofSecond();
                case CEILING -> shares.ofCeiling();
            };
        }
    }

    /**
     * The grounds by response; a price on the line itself is not below it.
     *
     * @param prices compliant prices by response
     */
    static Map<String, List<Ground>> review(Map<String, Money> prices, Money ceiling, LowPriceShares shares) {
        List<Money> sorted =
                prices.values().stream().sorted(Comparator.naturalOrder()).toList();
        long count = sorted.size();
        BigDecimal sum = sorted.stream().map(m -> BigDecimal.valueOf(m.fen())).reduce(BigDecimal.ZERO, BigDecimal::add);
        var found = new TreeMap<String, List<Ground>>();
        prices.forEach((response, price) -> {
            var grounds = new ArrayList<Ground>();
            if (below(price, count, sum, shares.ofAverage())) grounds.add(Ground.AVERAGE);
            if (count > 1 && below(price, 1, BigDecimal.valueOf(sorted.get(1).fen()), shares.ofSecond())) {
                grounds.add(Ground.SECOND);
            }
            if (below(price, 1, BigDecimal.valueOf(ceiling.fen()), shares.ofCeiling())) grounds.add(Ground.CEILING);
            if (!grounds.isEmpty()) found.put(response, List.copyOf(grounds));
        });
        return found;
    }

    /** price &lt; percent of (sum ÷ count), without rounding. */
    private static boolean below(Money price, long count, BigDecimal sum, int percent) {
        BigDecimal left = BigDecimal.valueOf(price.fen())
                .multiply(BigDecimal.valueOf(count))
                .movePointRight(2);
        return left.compareTo(sum.multiply(BigDecimal.valueOf(percent))) < 0;
    }
}
