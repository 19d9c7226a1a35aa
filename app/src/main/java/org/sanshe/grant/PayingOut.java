package org.sanshe.grant;

import java.time.LocalDate;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;

/**
 * 兑付: has what another business has decided paid like a grant: funds are committed from a budget line, the payee hands in
 * its receipt, the payment is checked, approved and released. The decision and its rules stay with that business.
 */
public interface PayingOut {

    /**
     * 开始兑付: opens the case ({@code grantPayout}), which is the agreement of ledger and payments. The same cause and payee
     * again answer the same case. When its case ends, {@link org.sanshe.inbox.CaseEnded} tells.
     *
     * @return the case
     * @throws org.sanshe.kernel.Refusal when the payee has no credit code
     */
    String open(Due due);

    /**
     * 应兑付.
     *
     * @param cause the case it was decided in
     * @param unitId who pays
     * @param organizationId the payee: a registered organization
     * @param applied what was asked for
     * @param awarded what is paid
     */
    record Due(
            String cause,
            long unitId,
            long organizationId,
            String title,
            String titleEn,
            Money applied,
            Money awarded,
            FundingSource source,
            LocalDate awardedOn) {}
}
