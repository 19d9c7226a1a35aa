package org.sanshe.grant.application;

import java.math.BigDecimal;
import org.sanshe.kernel.Money;

/**
 * 预算明细: head count × standard × times.
 *
 * @param no from 1
 * @param category code of the kind of cost, as the scheme's rules on lines know it
 * @param people 人数; null when the line has none
 * @param times 次数 or days
 * @param unitPrice 标准
 * @param grant how much of it the grant pays; the rest is the organization's own
 * @param approved what the budget check left of it; null before
 */
public record BudgetLine(
        int no,
        String category,
        String item,
        Integer people,
        BigDecimal times,
        Money unitPrice,
        Money amount,
        Money grant,
        Money approved,
        String remark) {}
