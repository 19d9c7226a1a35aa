package org.sanshe.grant.open;

import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 彩票公益金年度使用情况.
 *
 * @param contact 联系人; null before it was named
 */
record LotteryYear(
        String caseNo, long unitId, int year, String contact, String phone, boolean published, List<Project> projects) {

    /** 一个项目. @param effect 成效; null before it was described */
    record Project(
            int no,
            String agreement,
            String title,
            String organization,
            Money granted,
            Money paid,
            Money unpaid,
            String effect) {

        /** Whether the ledger says the same of both. */
        boolean sameMoney(Project other) {
            return agreement.equals(other.agreement) && paid.equals(other.paid) && unpaid.equals(other.unpaid);
        }
    }
}
