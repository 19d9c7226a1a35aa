package org.sanshe.ledger;

import org.sanshe.kernel.Money;

/**
 * 份额: an amount of one budget line.
 *
 * @param line the budget line's number
 * @param amount above zero
 */
public record Portion(long line, Money amount) {}
