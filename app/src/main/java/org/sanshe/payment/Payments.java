package org.sanshe.payment;

import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;

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

    /**
     * 取消支付: the payments of an agreement that were not sent to the treasury are not made any more: nothing of them is
     * payable, and their shares of the plan are free. What was sent or paid stays. Again it changes nothing.
     *
     * @param reason said to the payee
     * @param basis why nothing more is owed
     * @return the cases that were cancelled
     */
    List<String> cancel(String agreement, String reason, LegalBasis basis, Actor by);

    /**
     * 取消预付: the same for what rests on no acceptance. For an agreement that ends before its time: what was accepted is
     * still paid, the rest falls (《民法典》第五百六十六条).
     */
    List<String> cancelAdvances(String agreement, String reason, LegalBasis basis, Actor by);

    /**
     * The same as {@link #cancel} for one payment, by its case.
     *
     * @return false when it was sent, paid or cancelled before
     */
    boolean cancelOne(String caseNo, String reason, LegalBasis basis, Actor by);

    /**
     * 暂停支付: open payments of an agreement may not be approved or released until {@link #resume}. Each source holds by
     * itself.
     *
     * @param source who holds them, for example the case of an assessment
     */
    void suspend(String agreement, String source, String reason, LegalBasis basis);

    /** 恢复支付, as far as this source is concerned; what others hold stays held. */
    void resume(String agreement, String source);
}
