package org.sanshe.purchase;

import java.time.LocalDate;
import java.util.Map;
import org.sanshe.kernel.Money;

/** 保证金: what the stages of a purchase tell of bonds and ask of them (《政府采购法实施条例》第三十三条、第四十八条). */
public interface Bonds {

    /**
     * 登记投标保证金: enters the bonds of the opened responses and says whose is missing or too low.
     *
     * @return the reason by response; empty when the documents ask for no bond or everybody gave one
     */
    Map<String, String> missing(String caseNo);

    /** 中标、成交通知书已发出: the bonds of the others are due back within five working days of the day. */
    void awarded(String caseNo, long winner, LocalDate on);

    /** 合同已签订: the winner's bid bond is due back within five working days of the day. */
    void signed(String caseNo, LocalDate on);

    /** 采购活动终止: all bid bonds that are still held are due back. */
    void ended(String caseNo, LocalDate on);

    /**
     * 登记履约保证金.
     *
     * @param form CHEQUE, DRAFT, PROMISSORY_NOTE or GUARANTEE
     */
    void performance(String caseNo, long organizationId, String supplier, String form, Money amount, LocalDate on);

    /**
     * 退还履约保证金: the performance bond of a contract is due back, within the days the contract agreed or, where it does
     * not say, within the setting's.
     *
     * @param caseNo the case the contract was signed in
     * @param cause the case that settled the contract
     * @param on the day of the settlement
     * @param workingDays as agreed; null when not
     */
    void performed(String caseNo, String cause, LocalDate on, Integer workingDays);
}
