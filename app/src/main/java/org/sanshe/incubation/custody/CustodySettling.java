package org.sanshe.incubation.custody;

import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 结清托管: what is left goes to the body's own account, or back to where it came from. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustodySettling {

    private final Custodies custodies;
    private final CustodyBook book;
    private final SansheClock clock;

    CustodySettling(Custodies custodies, CustodyBook book, SansheClock clock) {
        this.custodies = custodies;
        this.book = book;
        this.clock = clock;
    }

    /** @return whether anything was left */
    boolean open(String tenancy) {
        book.lock(tenancy);
        var custody = custodies.inForce(tenancy);
        if (custody.isEmpty()) return false;
        if (!book.balance(tenancy).isPositive()) {
            custodies.end(custody.get().agreement(), clock.today());
            return false;
        }
        return true;
    }
}
