package org.sanshe.delivery;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 应追回款项: what a locked sheet counted for a service user and what, by what became known later, was not earned, for
 * example the months after a death. Whether it was paid already, the payments say.
 */
public interface Recoverables {

    /** What of an agreement's locked months was not earned, by month and service user; empty when all was. */
    List<Recoverable> of(String agreement);

    /**
     * 一项应追回款项.
     *
     * @param sheet the case of the locked sheet it was counted in
     * @param month the first day of the month
     * @param client the number of the service user; no name
     * @param amount what was counted and not earned
     * @param why in Chinese
     */
    record Recoverable(String agreement, String sheet, LocalDate month, long client, Money amount, String why) {}
}
