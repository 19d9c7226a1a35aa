package org.sanshe.letters;

import java.math.BigDecimal;

/**
 * 付款期次 one payment of a plan.
 *
 * @param name 期次, e.g. 第一期
 * @param trigger 支付条件与时限, what must have happened and within how many days payment follows
 * @param percent 比例 of the contract amount, 0 to 100
 * @param amount 金额 in yuan
 */
public record Instalment(String name, String trigger, BigDecimal percent, BigDecimal amount) {}
