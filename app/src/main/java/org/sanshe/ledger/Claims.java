package org.sanshe.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 分摊: keeps what each payer owes of every item of an agreement, so that the parts always sum to the plan. */
@Component
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Funding.Owed> owed(String agreement, String item, Money amount, boolean last) {
        Map<Long, Long> promised = promised(agreement);
        Map<Long, Long> known = claimed(agreement, item);
        if (known.values().stream().mapToLong(Long::longValue).sum() > 0) return owed(known);
        Map<Long, Long> claimed = claimed(agreement, null);
        Money left = new Money(sum(promised) - sum(claimed));
        if (amount.exceeds(left)) throw new Refusal(LedgerRule.PLAN_EXCEEDED, left, amount);
        var parts =
                last ? Split.evenedOut(amount.fen(), promised, claimed) : Split.within(amount.fen(), promised, claimed);
        parts.forEach((payer, part) -> write(agreement, item, payer, part));
        return owed(parts);
    }

    /** @param payerUnit whose share; null for everybody's */
    void forgo(String agreement, String item, Long payerUnit) {
        promised(agreement);
        claimed(agreement, item).forEach((payer, part) -> {
            if (payerUnit == null || payerUnit.equals(payer)) write(agreement, item, payer, -part);
        });
    }

    private void write(String agreement, String item, long payer, long fen) {
        if (fen == 0) return;
        jdbc.sql("""
                        insert into funding_claim select :agreement, :item, :payer, count(*) + 1, :amount from funding_claim
                        where agreement = :agreement and item = :item and payer_unit = :payer
                        """)
                .param("agreement", agreement)
                .param("item", item)
                .param("payer", payer)
                .param("amount", fen)
                .update();
    }

    /** What each payer promised; its rows stay locked, so that claims of an agreement come one after another. */
    private Map<Long, Long> promised(String agreement) {
        var promised = new LinkedHashMap<Long, Long>();
        jdbc.sql("select payer_unit, promised from funding_share where agreement = ?"
                        + " order by payer_unit, source, year for update")
                .param(agreement)
                .query(rs -> {
                    promised.merge(rs.getLong(1), rs.getLong(2), Math::addExact);
                });
        return promised;
    }

    private Map<Long, Long> claimed(String agreement, String item) {
        var claimed = new LinkedHashMap<Long, Long>();
        jdbc.sql("""
                        select payer_unit, sum(amount) from funding_claim
                        where agreement = :agreement and (cast(:item as text) is null or item = :item)
                        group by 1 having sum(amount) <> 0 order by 1
                        """).param("agreement", agreement).param("item", item).query(rs -> {
            claimed.put(rs.getLong(1), rs.getLong(2));
        });
        return claimed;
    }

    private static long sum(Map<Long, Long> amounts) {
        return amounts.values().stream().reduce(0L, Math::addExact);
    }

    private static List<Funding.Owed> owed(Map<Long, Long> parts) {
        return parts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> new Funding.Owed(e.getKey(), new Money(e.getValue())))
                .toList();
    }
}
