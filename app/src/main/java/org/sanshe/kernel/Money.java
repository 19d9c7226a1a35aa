package org.sanshe.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 金额: an amount in renminbi, counted in integer fen so that no sum ever loses one.
 *
 * @param fen the amount in fen (1/100 yuan); may be negative
 */
public record Money(long fen) implements Comparable<Money> {

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /**
     * An amount in yuan.
     *
     * @param yuan at most two decimal places
     * @throws ArithmeticException for fractions of a fen or amounts beyond the range of a long
     */
    public static Money of(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    /** As {@link #of(BigDecimal)}; accepts thousands separators. */
    public static Money of(String yuan) {
        return of(new BigDecimal(yuan.replace(",", "").trim()));
    }

    /** Whole yuan. */
    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /** The amount in yuan, with two decimal places. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** The sum; overflow is an error. */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** The difference; overflow is an error. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /** The product, rounded half up to the fen. */
    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(fen)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /**
     * Splits by weights with the largest remainder, so that the parts sum to the whole exactly.
     *
     * @param weights whole numbers, none below zero, at least one above
     * @throws IllegalArgumentException for other weights
     */
    public List<Money> split(List<Long> weights) {
        long total = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (total <= 0 || weights.stream().anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("cannot split by " + weights);
        }
        var parts = new ArrayList<Long>();
        var remainders = new ArrayList<BigDecimal>();
        long given = 0;
        for (long w : weights) {
            var exact = BigDecimal.valueOf(fen).multiply(BigDecimal.valueOf(w));
            var qr = exact.divideAndRemainder(BigDecimal.valueOf(total));
            parts.add(qr[0].longValueExact());
            remainders.add(qr[1].abs());
            given += qr[0].longValueExact();
        }
        long left = fen - given;
        for (long step = Long.signum(left); left != 0; left -= step) {
            int best = 0;
            for (int i = 1; i < parts.size(); i++) {
                if (remainders.get(i).compareTo(remainders.get(best)) > 0) best = i;
            }
            parts.set(best, parts.get(best) + step);
            remainders.set(best, BigDecimal.ONE.negate());
        }
        return parts.stream().map(Money::new).toList();
    }

    /** True above zero. */
    public boolean isPositive() {
        return fen > 0;
    }

    /** The lesser of both. */
    public Money atMost(Money most) {
        return exceeds(most) ? most : this;
    }

    /** What exceeds the other; nothing when it does not. */
    public Money beyond(Money other) {
        return exceeds(other) ? minus(other) : ZERO;
    }

    /** True when strictly more than the other. */
    public boolean exceeds(Money other) {
        return fen > other.fen;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** As printed, for example {@code 1,050,000.00}. */
    @Override
    public String toString() {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan());
    }
}
