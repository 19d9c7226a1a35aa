package org.sanshe.grant.scheme;

import java.util.ArrayList;
import java.util.List;
import org.sanshe.grant.scheme.DoubleFunding.Match;
import org.sanshe.payment.PackageCheck;
import org.sanshe.payment.PaymentView;
import org.springframework.stereotype.Component;

/** 支付前重复资助核对: nothing is paid for a project that may be funded twice until a named person decided that it is not. */
@Component
class DoubleFundingCheck implements PackageCheck {

    private final Suspicions suspicions;

    DoubleFundingCheck(Suspicions suspicions) {
        this.suspicions = suspicions;
    }

    @Override
    public List<Failure> check(PaymentView payment) {
        var failures = new ArrayList<Failure>();
        for (Suspicions.Suspicion s : suspicions.of(payment.agreement())) {
            Match m = s.match();
            if (s.found() == null) {
                failures.add(Failure.of(DoubleFundingRule.UNDECIDED, m.funder(), m.title(), m.reference()));
            } else if (s.found()) {
                failures.add(Failure.of(DoubleFundingRule.DOUBLE, m.funder(), m.title(), m.reference(), s.reason()));
            }
        }
        return failures;
    }
}
