package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.sanshe.kernel.Money;

/**
 * 排序: the order of the candidates. By points, price counts by the lowest-price formula and the rest as the average of
 * all members (214号 第二十四条、第二十五条; 财政部令第87号 第五十五条、第五十七条); in a negotiation the lowest final price comes first
 * (财政部令第74号 第三十五条). Nobody's price or score is left out.
 */
final class Ranking {

    /** Scores are kept and compared to the second decimal, half up, as the reports print them. */
    private static final int PLACES = 2;

    private Ranking() {}

    /** What decides between equals. */
    enum Tie {
        /** 报价由低到高. */
        PRICE,
        /** 技术指标由优到劣. */
        TECHNICAL,
        /** 同等条件下优先: an excellent record; decides between equals and nothing else. */
        PRIORITY,
        /** 抽签: by the digest over what was fixed at the deadline, so that nobody chooses and anybody can repeat it. */
        LOT
    }

    /**
     * 排序办法.
     *
     * @param weight points that follow from the offers by formula; zero when none do
     * @param byHours whether committed hours are compared instead of the price
     * @param ties what decides between equals, in turn
     * @param lots what the lot is drawn from
     * @param preferred the responses of those who have a priority under equal terms
     */
    record Rules(BigDecimal weight, boolean byHours, List<Tie> ties, String lots, Set<String> preferred) {}

    /**
     * 合格响应: what is ranked.
     *
     * @param responseNo the response
     * @param supplier name of the supplier
     * @param price 最后报价 or 投标报价, above zero
     * @param hours 承诺年服务工时; zero when none were asked
     * @param quality points without price, one a member; empty when none are given
     * @param technical points of the technical criteria only, one a member
     */
    record Entry(
            String responseNo,
            String supplier,
            Money price,
            BigDecimal hours,
            List<BigDecimal> quality,
            List<BigDecimal> technical) {}

    /** One's price score: lowest price ÷ its price × weight. */
    static BigDecimal priceScore(Money lowest, Money price, BigDecimal weight) {
        return BigDecimal.valueOf(lowest.fen())
                .multiply(weight)
                .divide(BigDecimal.valueOf(price.fen()), PLACES, RoundingMode.HALF_UP);
    }

    /** One's score for committed hours: its hours ÷ most hours × weight. */
    static BigDecimal hoursScore(BigDecimal most, BigDecimal hours, BigDecimal weight) {
        if (most.signum() == 0) return BigDecimal.ZERO.setScale(PLACES);
        return hours.multiply(weight).divide(most, PLACES, RoundingMode.HALF_UP);
    }

    /** Ranks by points, best first: by total, then as the rules say. */
    static List<Ranked> byPoints(List<Entry> entries, Rules rules) {
        Money lowest = entries.stream()
                .map(Entry::price)
                .min(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        BigDecimal most = entries.stream()
                .map(Entry::hours)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        var scored = new ArrayList<Ranked>();
        for (Entry e : entries) {
            scored.add(scored(
                    e,
                    rules.byHours()
                            ? hoursScore(most, e.hours(), rules.weight())
                            : priceScore(lowest, e.price(), rules.weight())));
        }
        return placed(scored, Comparator.comparing(Ranked::total).reversed(), rules);
    }

    /** Ranks by price alone, lowest first, equals as the rules say. */
    static List<Ranked> byPrice(List<Entry> entries, Rules rules) {
        var unscored = entries.stream().map(e -> scored(e, BigDecimal.ZERO.setScale(PLACES)));
        return placed(unscored.toList(), Comparator.comparing(Ranked::price), rules);
    }

    private static Ranked scored(Entry e, BigDecimal computed) {
        BigDecimal quality = average(e.quality());
        return new Ranked(
                0,
                e.responseNo(),
                e.supplier(),
                e.price(),
                computed,
                quality,
                average(e.technical()),
                computed.add(quality));
    }

    private static List<Ranked> placed(List<Ranked> all, Comparator<Ranked> order, Rules rules) {
        for (Tie tie : rules.ties()) {
            order = order.thenComparing(
                    switch (tie) {
                        case PRICE -> Comparator.comparing(Ranked::price);
                        case TECHNICAL ->
                            Comparator.comparing(Ranked::technical).reversed();
                        case PRIORITY ->
                            Comparator.comparing(r -> !rules.preferred().contains(r.responseNo()));
                        case LOT -> Comparator.comparing(r -> lot(rules.lots(), r.responseNo()));
                    });
        }
        var ranked = new ArrayList<Ranked>();
        for (Ranked r :
                all.stream().sorted(order.thenComparing(Ranked::responseNo)).toList()) {
            ranked.add(r.at(ranked.size() + 1));
        }
        return List.copyOf(ranked);
    }

    /** The lot of a response: SHA-256 over what was fixed at the deadline and its number; the smallest comes first. */
    static String lot(String fixed, String responseNo) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((fixed + "/" + responseNo).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigDecimal average(List<BigDecimal> points) {
        if (points.isEmpty()) return BigDecimal.ZERO.setScale(PLACES);
        return points.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(points.size()), PLACES, RoundingMode.HALF_UP);
    }
}
