package org.sanshe.grant;

/** 收回资助资金: opens the case in which money of an award goes back to its source. */
public interface GrantDebts {

    /**
     * 立案收回: opens the case {@code grantRecovery} under the case the money was paid in.
     *
     * @return its number
     */
    String demand(GrantDebt debt);
}
