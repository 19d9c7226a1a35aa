package org.sanshe.delivery.voice;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Made-up service users who answer when they are asked, for stories of other parts. */
@TestComponent
public class Voters {

    private final Served served;
    private final Codes codes;
    private final Answering answering;
    private final TransactionTemplate transaction;

    Voters(Served served, Codes codes, Answering answering, TransactionTemplate transaction) {
        this.served = served;
        this.codes = codes;
        this.answering = answering;
        this.transaction = transaction;
    }

    /** So many are served. */
    public void number(int people) {
        served.number(people, 0);
    }

    /** So many of those asked get a code and answer that they are content. */
    public void answer(String caseNo, int number) {
        transaction
                .execute(s -> codes.make(caseNo, "SLIP", number))
                .forEach(code -> answering.answer(code, Map.of("given", "YES", "overall", "5")));
    }
}
