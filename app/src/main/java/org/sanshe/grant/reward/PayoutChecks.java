package org.sanshe.grant.reward;

import java.util.ArrayList;
import java.util.List;
import org.sanshe.grant.scheme.Eligibility;
import org.sanshe.grant.scheme.Formalities.Voucher;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.SansheClock;
import org.sanshe.payment.PackageCheck;
import org.sanshe.payment.PaymentView;
import org.springframework.stereotype.Component;

/** 奖补付款依据: an award that stands, and an organization that is on no list and under no penalty on the day. */
@Component
class PayoutChecks implements PackageCheck {

    private final GrantPayouts payouts;
    private final RewardClaims claims;
    private final PayoutTerms terms;
    private final Eligibility eligibility;
    private final SansheClock clock;

    PayoutChecks(
            GrantPayouts payouts, RewardClaims claims, PayoutTerms terms, Eligibility eligibility, SansheClock clock) {
        this.payouts = payouts;
        this.claims = claims;
        this.terms = terms;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    @Override
    public List<Failure> check(PaymentView payment) {
        var payout = payouts.find(payment.agreement());
        if (payout.isEmpty()) return List.of();
        Payout p = payout.get();
        var failures = new ArrayList<Failure>();
        claims.find(p.cause())
                .filter(c -> c.status() != RewardClaim.Status.AWARDED)
                .ifPresent(c -> failures.add(Failure.of(RewardRule.NOT_AWARDED)));
        terms
                .scheme(p)
                .map(scheme -> eligibility.standing(scheme, p.organizationId(), clock.today()))
                .orElse(List.of())
                .stream()
                .filter(f -> !f.passed())
                .forEach(f -> failures.add(Failure.of(RewardRule.NOT_ELIGIBLE_NOW, f.in(Language.isEnglish()))));
        return failures;
    }

    /** Where the scheme takes them; a grant of a scheme that says nothing takes a fiscal receipt too. */
    @Override
    public boolean takesFiscalReceipts(PaymentView payment) {
        return payouts.find(payment.agreement())
                .filter(p -> terms.scheme(p)
                        .map(s -> s.body().formalities().vouchers())
                        .filter(v -> !v.isEmpty())
                        .map(v -> v.contains(Voucher.FISCAL_RECEIPT) || v.contains(Voucher.DONATION_RECEIPT))
                        .orElse(true))
                .isPresent();
    }
}
