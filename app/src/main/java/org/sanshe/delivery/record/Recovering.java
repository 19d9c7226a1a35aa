package org.sanshe.delivery.record;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Recoverables;
import org.sanshe.delivery.record.Counting.Piece;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 追回: compares what locked sheets counted with what the same records come to by what is known now. */
@Component
class Recovering implements Recoverables {

    private final Engagements engagements;
    private final RecordBook book;
    private final SheetRows sheets;

    Recovering(Engagements engagements, RecordBook book, SheetRows sheets) {
        this.engagements = engagements;
        this.book = book;
        this.sheets = sheets;
    }

    private record Key(YearMonth month, String item, long client) {}

    @Override
    @Transactional(readOnly = true)
    public List<Recoverable> of(String agreement) {
        List<SheetRows.Counted> counted = sheets.counted(agreement);
        if (counted.isEmpty()) return List.of();
        YearMonth last = counted.get(counted.size() - 1).month();
        var terms = engagements.get(agreement).terms();
        Map<Key, Money> now = new HashMap<>();
        Map<Key, String> why = new HashMap<>();
        for (var line : book.period(terms, terms.from(), last.atEndOfMonth()).lines()) {
            for (Piece p : line.pieces()) {
                if (p.client() == null) continue;
                var key = new Key(YearMonth.from(p.on()), line.rule().item(), p.client());
                now.merge(key, p.amount(), Money::plus);
                if (p.reason() != null) why.put(key, p.reason().in(false));
            }
        }
        var recoverable = new ArrayList<Recoverable>();
        for (var was : counted) {
            var key = new Key(was.month(), was.item(), was.client());
            Money earned = now.getOrDefault(key, Money.ZERO);
            if (!was.amount().exceeds(earned)) continue;
            recoverable.add(new Recoverable(
                    agreement,
                    was.caseNo(),
                    was.month().atDay(1),
                    was.client(),
                    was.amount().minus(earned),
                    why.getOrDefault(key, "记录不再有效")));
        }
        return recoverable;
    }
}
