package org.sanshe.purchase.planning;

import org.sanshe.purchase.Contracts;
import org.sanshe.purchase.Frameworks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 采购结果: whether a purchase, or a lot, came to what it was begun for. */
@Component
class Outcomes {

    private final Contracts contracts;
    private final Frameworks frameworks;

    Outcomes(@Lazy Contracts contracts, @Lazy Frameworks frameworks) {
        this.contracts = contracts;
        this.frameworks = frameworks;
    }

    /** A contract signed by both sides, or a framework established. */
    boolean concluded(String caseNo) {
        return contracts.concluded(caseNo) || frameworks.established(caseNo);
    }
}
