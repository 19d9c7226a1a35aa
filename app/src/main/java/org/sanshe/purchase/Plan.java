package org.sanshe.purchase;

import java.util.Set;
import org.sanshe.kernel.Money;

/**
 * 采购计划: what planning decided and the later stages build on.
 *
 * @param caseNo the purchase, or a lot of it
 * @param title 项目名称
 * @param unitId the purchasing unit
 * @param buyer 采购人名称
 * @param method 采购方式; null before it was decided
 * @param budget 预算金额
 * @param ceiling 最高限价, at most the budget
 * @param pricing how the price is set
 * @param scope 服务内容 in a few sentences
 * @param termMonths 服务期限 in months
 * @param reservation which part is reserved for small and medium enterprises
 * @param complex 技术复杂
 * @param largeSocialImpact 社会影响较大
 * @param openTenderAmountReached 达到公开招标数额标准
 * @param parent the purchase this is a lot of; null for a purchase that was not divided
 * @param maxLotsPerSupplier 兼投不兼中: how many lots of the parent one supplier may win; null for no limit
 * @param treasuryApproved whether finance approved the method (《政府采购法》第二十七条)
 * @param withTwoLeft 经批准仅与招标后剩余的两家谈判 (财政部令第74号 第二十七条)
 * @param drafters persons who drafted or reviewed the need or the requirement: none of them may judge responses
 */
public record Plan(
        String caseNo,
        String title,
        long unitId,
        String buyer,
        Method method,
        Money budget,
        Money ceiling,
        Pricing pricing,
        String scope,
        int termMonths,
        Reservation reservation,
        boolean complex,
        boolean largeSocialImpact,
        boolean openTenderAmountReached,
        String parent,
        Integer maxLotsPerSupplier,
        boolean treasuryApproved,
        boolean withTwoLeft,
        Set<Long> drafters) {}
