package org.sanshe.grant.review;

import java.math.BigDecimal;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.kernel.Money;

/**
 * 排名的一行: one application as the panel's marks and the pot place it.
 *
 * @param rank from 1; null for one that was not scored
 * @param score the panel's mean; null when nobody scored it
 * @param bonus on top of it
 * @param total null when nobody scored it
 * @param scorers how many members scored it
 * @param dropped how many of them were dropped as extremes
 * @param amount what it would get within the line
 * @param within whether the pot reaches it, were nothing taken off the list
 * @param struck why the leader took it off the list; null when not
 */
public record Ranked(
        GrantApplication application,
        Integer rank,
        BigDecimal score,
        BigDecimal bonus,
        BigDecimal total,
        int scorers,
        int dropped,
        boolean passes,
        Money amount,
        boolean within,
        String struck) {}
