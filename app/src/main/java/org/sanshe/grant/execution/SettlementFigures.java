package org.sanshe.grant.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.sanshe.kernel.Money;

/**
 * 结算金额: what a grant comes to by what was really spent.
 *
 * @param share the most percent of the eligible costs the grant pays; null for no limit
 * @param allowed 应拨资助: the least of what was awarded, its share of the eligible costs, and those less the own money used
 * @param finalPart 末期款: allowed less paid, never negative; nothing for a project that is liquidated
 * @param recoverable 应收回: paid less allowed, never negative
 */
record SettlementFigures(
        Money awarded,
        BigDecimal share,
        Money eligible,
        Money ownUsed,
        Money paid,
        boolean liquidated,
        Money allowed,
        Money finalPart,
        Money recoverable) {

    static SettlementFigures of(
            Money awarded, BigDecimal share, Money eligible, Money ownUsed, Money paid, boolean liquidated) {
        Money most = share == null ? eligible : byShare(eligible, share);
        Money rest = eligible.beyond(ownUsed);
        Money allowed = awarded.atMost(most).atMost(rest);
        return new SettlementFigures(
                awarded,
                share,
                eligible,
                ownUsed,
                paid,
                liquidated,
                allowed,
                liquidated ? Money.ZERO : allowed.beyond(paid),
                paid.beyond(allowed));
    }

    /** Down to the fen: never more than the share. */
    private static Money byShare(Money eligible, BigDecimal share) {
        return new Money(BigDecimal.valueOf(eligible.fen())
                .multiply(share)
                .movePointLeft(2)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact());
    }
}
