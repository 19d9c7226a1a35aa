package org.sanshe.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Money;

/** 台账页面: balances as a page shows them. */
final class LedgerView {

    /** What is shown of every line, in the order money goes. */
    static final List<Account> SHOWN = List.of(
            Account.AVAILABLE,
            Account.FROZEN,
            Account.COMMITTED,
            Account.PAYABLE,
            Account.IN_TRANSIT,
            Account.PAID,
            Account.RETURNED,
            Account.LAPSED);

    private LedgerView() {}

    static List<String> heads(boolean english) {
        return SHOWN.stream().map(a -> a.in(english)).toList();
    }

    static Row row(LedgerQueries.LineBalance b, boolean english) {
        Line line = b.line();
        return new Row(
                line.id(),
                line.payer(),
                line.key().source().in(english),
                line.key().itemCode() + " " + line.itemName(),
                line.key().originYear() < line.key().year() ? line.key().originYear() : null,
                Money.ZERO.minus(b.of(Account.ISSUED)),
                SHOWN.stream().map(b::of).toList());
    }

    /** By source, in the order of the enumeration. */
    static List<Row> bySource(List<LedgerQueries.LineBalance> balances, boolean english) {
        var sums = new LinkedHashMap<FundingSource, Map<Account, Money>>();
        for (FundingSource source : FundingSource.values()) {
            for (var b : balances) {
                if (b.line().key().source() != source) continue;
                var of = sums.computeIfAbsent(source, s -> new LinkedHashMap<>());
                Arrays.stream(Account.values()).forEach(a -> of.merge(a, b.of(a), Money::plus));
            }
        }
        return sums.entrySet().stream()
                .map(e -> new Row(
                        0,
                        null,
                        e.getKey().in(english),
                        null,
                        null,
                        Money.ZERO.minus(e.getValue().get(Account.ISSUED)),
                        SHOWN.stream().map(e.getValue()::get).toList()))
                .toList();
    }

    /**
     * 一行余额.
     *
     * @param origin the year it was carried over from; null for quota of the year
     * @param issued 下达数
     * @param amounts one for each account shown
     */
    record Row(long line, String payer, String source, String item, Integer origin, Money issued, List<Money> amounts) {

        /** Percent of the quota that is paid or in transit. */
        public long used() {
            return share(4) + share(5);
        }

        /** Percent of the quota that is frozen, committed or payable. */
        public long promised() {
            return share(1) + share(2) + share(3);
        }

        private long share(int account) {
            return issued.fen() == 0 ? 0 : Math.round(amounts.get(account).fen() * 100.0 / issued.fen());
        }
    }
}
