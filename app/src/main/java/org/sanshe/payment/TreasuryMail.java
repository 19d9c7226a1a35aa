package org.sanshe.payment;

import java.util.Locale;
import java.util.stream.Collectors;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.stereotype.Component;

/** 国库往来: what the pages of batches and receipts do, for other modules. */
@Component
class TreasuryMail implements Treasury {

    private final PaymentBatches batches;
    private final TreasuryReceipts receipts;

    TreasuryMail(PaymentBatches batches, TreasuryReceipts receipts) {
        this.batches = batches;
        this.receipts = receipts;
    }

    @Override
    public byte[] send(long payerUnit, Actor by) {
        return batches.export(batches.collect(payerUnit, by), PaymentBatches.Format.CSV, by);
    }

    @Override
    public int receive(String name, byte[] file, Actor by) {
        var lines = receipts.run(name, file, by, Locale.SIMPLIFIED_CHINESE);
        String wrong = lines.stream()
                .filter(l -> !l.result().isDone())
                .map(l -> l.row() + ": " + l.order() + " " + l.result())
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) throw InvalidInput.at("file", wrong, wrong);
        return lines.size();
    }
}
