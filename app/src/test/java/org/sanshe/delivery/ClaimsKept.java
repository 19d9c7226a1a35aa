package org.sanshe.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sanshe.Forgetful;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.payment.Claim;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands every claim on to the real payments and remembers it as it came, once its transaction has held. */
@Primary
@TestComponent
public class ClaimsKept implements Payments, Forgetful {

    private final Payments real;
    private final List<Claim> claims = new CopyOnWriteArrayList<>();

    ClaimsKept(@Qualifier("claimBook") Payments real) {
        this.real = real;
    }

    @Override
    public List<String> claim(Claim claim, Actor by) {
        var opened = real.claim(claim, by);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                claims.add(claim);
            }
        });
        return opened;
    }

    @Override
    public void forget() {
        claims.clear();
    }

    /** The claims of an agreement, oldest first. */
    List<Claim> claimed(String agreement) {
        return claims.stream().filter(c -> c.agreement().equals(agreement)).toList();
    }

    @Override
    public List<PaymentView> of(String agreement) {
        return real.of(agreement);
    }

    @Override
    public List<String> cancel(String agreement, String reason, LegalBasis basis, Actor by) {
        return real.cancel(agreement, reason, basis, by);
    }

    @Override
    public List<String> cancelAdvances(String agreement, String reason, LegalBasis basis, Actor by) {
        return real.cancelAdvances(agreement, reason, basis, by);
    }

    @Override
    public boolean cancelOne(String caseNo, String reason, LegalBasis basis, Actor by) {
        return real.cancelOne(caseNo, reason, basis, by);
    }

    @Override
    public void suspend(String agreement, String source, String reason, LegalBasis basis) {
        real.suspend(agreement, source, reason, basis);
    }

    @Override
    public void resume(String agreement, String source) {
        real.resume(agreement, source);
    }

    /** What was claimed; the cases of the payments say the same. */
    Money sum(String agreement) {
        Money paid = of(agreement).stream().map(PaymentView::amount).reduce(Money.ZERO, Money::plus);
        Money claimed = claimed(agreement).stream().map(Claim::amount).reduce(Money.ZERO, Money::plus);
        if (!paid.equals(claimed)) throw new AssertionError(claimed + " was claimed, " + paid + " is to be paid");
        return paid;
    }
}
