package org.sanshe.payment;

import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 应付事项: what was earned, by what, and which clocks run for it. It comes from an accepted result and is never typed.
 *
 * @param agreement the contract or grant in life
 * @param item what is paid once under it, for example {@code instalment-2} or {@code 2026-05}
 * @param title as shown, for example {@code 第二期：中期验收合格}
 * @param unitId the unit that has the agreement
 * @param organizationId the payee
 * @param enterprise whether the payee is a small, medium or micro enterprise (《保障中小企业款项支付条例》第三条)
 * @param amount what is owed and undisputed
 * @param disputed what is claimed and disputed; it does not stop the rest
 * @param last whether nothing more will be claimed under the agreement
 * @param cause the case of the acceptance or sheet it rests on; its report is part of the package
 * @param signedOn 合同（协议）签订日期: no invoice may be older, and the agreed interest is measured by the rate of that day
 * @param deliveredOn 交付日期
 * @param acceptedOn 验收合格日期; null for an advance
 * @param acceptanceDue 约定验收期限届满日: the clock starts then when acceptance is late; null when none was agreed
 * @param agreedDays 合同约定的付款期限, in days; null when none
 * @param agreedInWorkingDays whether the agreed days are working days
 * @param dailyInterest 约定逾期日利率 in percent; null for the law's
 */
public record Claim(
        String agreement,
        String item,
        String title,
        long unitId,
        long organizationId,
        boolean enterprise,
        Money amount,
        Money disputed,
        boolean last,
        String cause,
        LocalDate signedOn,
        LocalDate deliveredOn,
        LocalDate acceptedOn,
        LocalDate acceptanceDue,
        Integer agreedDays,
        boolean agreedInWorkingDays,
        java.math.BigDecimal dailyInterest) {}
