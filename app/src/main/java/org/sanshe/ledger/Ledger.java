package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;

/**
 * 资金账: posts vouchers, in the transaction of the act that causes them. {@code agreement} is the number of the contract
 * or grant in life (履约案), {@code item} what is paid once under it (an instalment of one payer).
 *
 * <p>Every method throws {@link org.sanshe.kernel.Refusal} with a {@link LedgerRule} when the money is not there, and
 * changes nothing then.
 */
public interface Ledger {

    /** The line of a key, opened when it is new. */
    long line(LineKey key, String itemName);

    /** What stands in an account of a line, all agreements together. */
    Money balance(long line, Account account);

    /** What stands in an account for an agreement, all lines together. */
    Money balance(String agreement, Account account);

    /** What of a line stands in an account for an agreement. */
    Money balance(String agreement, long line, Account account);

    /** The lines an agreement has money in, with what stands in the account. */
    List<Portion> portions(String agreement, Account account);

    /** What is payable for an item and not sent yet, line by line; lines change when a year's end carries them over. */
    List<Portion> payable(String agreement, String item);

    /** What stands as paid of an agreement, by order and line; what came back is no part of it. */
    List<Paid> paid(String agreement);

    /** 已付. @param order the payment order it was paid by. @param payerUnit whose line it was paid from */
    record Paid(String order, String item, long line, long payerUnit, Money amount) {}

    /** 下达指标: quota by a budget document; a negative amount takes back what is still available. */
    Voucher issue(long line, Money amount, String document, Actor by);

    /** 冻结: available to frozen. */
    Voucher freeze(String agreement, List<Portion> portions, Actor by);

    /** 解冻: all that is frozen for an agreement becomes available again; empty when nothing was. */
    Optional<Voucher> unfreeze(String agreement, Actor by);

    /**
     * 承诺: what was frozen for it, and what is available, is committed to an agreement.
     *
     * @param cap never may more be committed, payable and paid together: the contract's amount and supplements
     */
    Voucher commit(String agreement, Money cap, List<Portion> portions, Actor by);

    /** 释放承诺: no longer needed, available again. */
    Voucher release(String agreement, List<Portion> portions, String reason, Actor by);

    /**
     * 确认应付: committed to payable, of one payer. Each item is accrued once; again only as far as its money had to go back
     * to the treasury (a payment that came back in a later year, a surplus taken back).
     *
     * @param portions what of which line, decided by {@link Funding#draw}
     */
    Voucher accrue(String agreement, String item, List<Portion> portions, Actor by);

    /** 冲减应付: what turned out not to be owed goes back to committed. */
    Voucher reduce(String agreement, String item, List<Portion> portions, String reason, Actor by);

    /**
     * 支付: payable to in transit, at the release of a payment order. Each order is released once, from lines of the present
     * year and of one payer, by that payer's people or the treasury's.
     */
    Voucher send(String agreement, String item, String order, List<Portion> portions, Actor by);

    /** 到账: in transit to paid, by the treasury's receipt. */
    Voucher settle(String agreement, String item, String order, LocalDate on, Actor by);

    /**
     * 退票: a payment came back (wrong name or account). In the year of the line it becomes payable again; in a later year
     * the money belongs to the treasury and stands as returned, without quota.
     */
    Voucher bounce(String agreement, String item, String order, LocalDate on, String reason, Actor by);

    /** 主动退回: the payee gives money back. In the line's year it becomes available again, later it is returned. */
    Voucher refund(String agreement, String order, List<Portion> portions, LocalDate on, String reason, Actor by);

    /**
     * 更正预算科目: what was paid right to the payee but from the wrong line; nobody is paid again. Both lines are of one payer,
     * one year and one kind of source, and the right one has the amount available.
     */
    Voucher correct(String agreement, String item, long from, long to, Money amount, String reason, Actor by);

    /**
     * 红字冲销: the same voucher with the opposite sign, as far as the money has not moved on. What it had booked may be
     * booked again.
     *
     * @param voucher its id
     */
    Voucher reverse(long voucher, String reason, Actor by);
}
