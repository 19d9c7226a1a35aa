package org.sanshe.grant;

import org.sanshe.kernel.Money;

/**
 * 应退回的资助资金: what of an award is to be paid back to the source it came from, and why.
 *
 * @param agreement the case it was paid under: a project or a payout
 * @param schemeId the version of the scheme it was awarded under
 * @param unitId who awarded it
 * @param title of the project or reward
 * @param amount at most what stands as paid
 * @param reason as told to the organization
 */
public record GrantDebt(
        String agreement,
        long schemeId,
        long unitId,
        long organizationId,
        String title,
        Ground ground,
        Money amount,
        String reason) {

    /** 收回事由. */
    public enum Ground {
        /** 结算多拨. */
        SETTLEMENT,
        /** 长期未使用. */
        UNUSED,
        /** 改变用途. */
        MISUSE
    }
}
