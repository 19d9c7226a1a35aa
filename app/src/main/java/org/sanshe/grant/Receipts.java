package org.sanshe.grant;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/** 票据登记: what an organization spent, receipt by receipt; a number counts once over every grant, reward and subsidy. */
public interface Receipts {

    /**
     * Enters the receipts of a case in place of those it had.
     *
     * @param path of the list in the form, for the message at the field
     * @throws org.sanshe.kernel.InvalidInput at the number that was used before
     */
    void replace(String caseNo, List<Receipt> receipts, String path);

    /** The receipts of a case, in order. */
    List<Receipt> of(String caseNo);

    /** What the check left of one. */
    void approve(String caseNo, int no, Money approved, String remark);

    /**
     * One receipt.
     *
     * @param approved what the check left of it; null before
     */
    record Receipt(
            int no,
            String receiptNo,
            String seller,
            String category,
            String item,
            LocalDate paidOn,
            Money amount,
            Money approved,
            String remark) {}
}
