package org.sanshe.delivery.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Tally;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 按服务记录计量: the lines of a contract that have record rules. */
@Component
class RecordTally implements Tally {

    private final Engagements engagements;
    private final RecordBook book;
    private final SheetRows sheets;

    RecordTally(Engagements engagements, RecordBook book, SheetRows sheets) {
        this.engagements = engagements;
        this.book = book;
        this.sheets = sheets;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(String agreement, LocalDate from, LocalDate to) {
        var engagement = engagements.find(agreement);
        if (engagement.isEmpty()) return List.of();
        var lines = book.period(engagement.get().terms(), from, to).lines();
        if (lines.isEmpty()) return List.of();
        boolean locked = isLocked(agreement, from, to);
        return lines.stream()
                .map(l -> new Measured(
                        l.rule().item(),
                        l.unit(),
                        l.planned(),
                        l.counted(),
                        l.discounted(),
                        l.unitPrice(),
                        l.amount(),
                        l.why(false),
                        locked))
                .toList();
    }

    private boolean isLocked(String agreement, LocalDate from, LocalDate to) {
        var locked = sheets.locked(agreement);
        for (YearMonth m = YearMonth.from(from); !m.isAfter(YearMonth.from(to)); m = m.plusMonths(1)) {
            if (!locked.containsKey(m)) return false;
        }
        return true;
    }
}
