package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;

/** 资金计划: who pays how much of an agreement, from which source, in which year; and what of it has arrived. */
public interface Funding {

    /** Enters or replaces the plan of an agreement; what was committed already stays covered. */
    void plan(String agreement, List<Share> shares, Actor by);

    /** The plan, by payer, year and source, each with what has been committed. */
    List<Share> of(String agreement);

    /**
     * 按出资比例分摊: what each payer owes of an item, in the proportion of the plan and never beyond its share; no fen is lost.
     * The last claim of an agreement evens out all before it: when everything is claimed, each payer owes exactly its share.
     * Asked again for the same item the answer is the same.
     *
     * @throws org.sanshe.kernel.Refusal when more would be claimed than was promised
     */
    List<Owed> owed(String agreement, String item, Money amount, boolean last);

    /** 放弃: an item is not claimed after all, and no longer counts. */
    void forgo(String agreement, String item);

    /** The same of one payer's share only; what the others owe of the item stays. */
    void forgo(String agreement, String item, long payerUnit);

    /**
     * The portions of a payer's committed lines of the year from which an amount can be paid on a day, oldest money first.
     *
     * @throws org.sanshe.kernel.Refusal when the payer's committed money of that year is not enough
     */
    List<Portion> draw(String agreement, long payerUnit, Money amount, LocalDate on);

    /** 承诺未到位: shares whose quota has not arrived by the day it was promised for, of the units below one's own. */
    List<Share> missing(long unitId, LocalDate today);

    /**
     * 出资份额.
     *
     * @param payerUnit who pays
     * @param promised how much was promised
     * @param dueOn until when the quota was to arrive; null for the start of its year
     * @param committed how much has arrived and is committed
     */
    record Share(
            String agreement,
            long payerUnit,
            String payer,
            FundingSource source,
            int year,
            Money promised,
            LocalDate dueOn,
            Money committed) {

        /** What was promised and is not there. */
        public Money missing() {
            return promised.minus(committed);
        }
    }

    /** What a payer owes. */
    record Owed(long payerUnit, Money amount) {}
}
