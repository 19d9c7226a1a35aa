package org.sanshe.incubation;

import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;

/**
 * 资金托管: money for founders who have no account is kept by an organization that has one, and spent for them against
 * receipts. Nothing is ever paid to a founder.
 */
public interface FundCustody {

    /** What is kept for a tenancy and not yet spent. */
    Money balance(String tenancy);

    /**
     * 转出: what is left goes to the organization's own account, now that it has one; or back to where it came from when it
     * leaves without.
     *
     * @return whether anything was left
     */
    boolean settle(String tenancy, Actor by);
}
