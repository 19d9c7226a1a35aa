package org.sanshe.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 逾期利息: what enterprises get for a late payment (《保障中小企业款项支付条例》第十七条); others only what was agreed. */
@Component
class DefaultInterest {

    private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PaymentLimits limits;

    DefaultInterest(PaymentLimits limits) {
        this.limits = limits;
    }

    /**
     * 约定利率: refuses one below the one-year loan prime rate at signing.
     *
     * @throws Refusal when it is too low
     */
    void check(Claim claim) {
        if (!claim.enterprise() || claim.dailyInterest() == null) return;
        BigDecimal yearly = claim.dailyInterest().multiply(DAYS_A_YEAR);
        limits.lpr(claim.signedOn()).filter(lpr -> yearly.compareTo(lpr) < 0).ifPresent(lpr -> {
            throw new Refusal(
                    PaymentRule.INTEREST_TOO_LOW,
                    claim.dailyInterest().stripTrailingZeros().toPlainString(),
                    yearly.setScale(3, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString(),
                    lpr.toPlainString());
        });
    }

    /**
     * What is owed for being late.
     *
     * @param due the last day to pay
     * @param until the day it was paid, or today
     * @return in yuan, rounded half up to the fen; zero when it is not late or nothing is owed by law or agreement
     */
    Money of(Claim claim, Money amount, LocalDate due, LocalDate until) {
        long days = due == null ? 0 : ChronoUnit.DAYS.between(due, until);
        if (days <= 0) return Money.ZERO;
        BigDecimal daily = claim.dailyInterest() != null
                ? claim.dailyInterest()
                : claim.enterprise() ? limits.get("INTEREST_DAILY_PERCENT", due) : BigDecimal.ZERO;
        return amount.times(daily.multiply(BigDecimal.valueOf(days)).divide(HUNDRED));
    }
}
