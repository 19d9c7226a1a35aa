package org.sanshe.payment;

import java.util.List;
import org.sanshe.kernel.Actor;

/** 支付: how a contract or a grant has what was earned paid. */
public interface Payments {

    /**
     * 提出支付: opens, for every payer of the agreement, the case of paying its share of a claim. The same claim again
     * returns the same cases and changes nothing.
     *
     * @return the cases, one a payer
     * @throws org.sanshe.kernel.Refusal when more would be claimed than the agreement has left
     */
    List<String> claim(Claim claim, Actor by);

    /** The payments of an agreement, oldest first. */
    List<PaymentView> of(String agreement);

    /** 暂停支付: open payments of an agreement may not be approved or released until {@link #resume}. */
    void suspend(String agreement, String reason, org.sanshe.kernel.LegalBasis basis);

    /** 恢复支付. */
    void resume(String agreement);
}
