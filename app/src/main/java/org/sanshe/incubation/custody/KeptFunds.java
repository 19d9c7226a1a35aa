package org.sanshe.incubation.custody;

import org.sanshe.incubation.FundCustody;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;

/** 托管资金: what others ask of custody. */
@Component
class KeptFunds implements FundCustody {

    private final CustodyBook book;
    private final CustodySettling settling;

    KeptFunds(CustodyBook book, CustodySettling settling) {
        this.book = book;
        this.settling = settling;
    }

    @Override
    public Money balance(String tenancy) {
        return book.balance(tenancy);
    }

    @Override
    public boolean settle(String tenancy, Actor by) {
        return settling.open(tenancy);
    }
}
