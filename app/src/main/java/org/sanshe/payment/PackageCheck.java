package org.sanshe.payment;

import java.util.List;
import org.sanshe.kernel.Rule;

/**
 * 支付材料核对: what a business knows of a payment's grounds. Contracts and grants each answer for theirs; the payment
 * itself checks invoice, payee, quota and lists. Asked when the package is checked, again at each approval and once more
 * at the release.
 */
public interface PackageCheck {

    /** What is missing or wrong with the payment of a claim; empty when it is none of this business's or all is well. */
    List<Failure> check(PaymentView payment);

    /** Whether a fiscal receipt does instead of a tax invoice, as for a grant to whoever is entitled to issue one. */
    default boolean takesFiscalReceipts(PaymentView payment) {
        return false;
    }

    /** One reason, with what fills its message. */
    record Failure(Rule rule, List<Object> args) {

        /** A failure. */
        public static Failure of(Rule rule, Object... args) {
            return new Failure(rule, List.of(args));
        }
    }
}
