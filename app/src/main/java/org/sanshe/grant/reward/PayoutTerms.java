package org.sanshe.grant.reward;

import java.util.Optional;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.ledger.FundingSource;
import org.springframework.stereotype.Component;

/** 兑付依据: the scheme a payout is under, or what another business said of it. */
@Component
class PayoutTerms {

    private final GrantSchemes schemes;

    PayoutTerms(GrantSchemes schemes) {
        this.schemes = schemes;
    }

    /** The scheme; empty for what another business decided. */
    Optional<GrantScheme> scheme(Payout p) {
        return Optional.ofNullable(p.schemeId()).map(schemes::get);
    }

    /** Where the unit's own share comes from. */
    FundingSource source(Payout p) {
        return scheme(p).map(s -> s.body().funding()).orElse(p.source());
    }

    /** Whether the payee reports how it used the money. */
    boolean asksUse(Payout p) {
        return scheme(p).filter(PayoutProcess::asksUse).isPresent();
    }
}
