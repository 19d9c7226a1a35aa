package org.sanshe.desk;

import java.time.Instant;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;

/**
 * 总览: what in the unit's contracts needs somebody's attention, and how money and work stand.
 *
 * @param deliveries 逾期未交付: what organizations have not handed in
 * @param bureau 逾期未办: checks, acceptances and other steps of the bureau's own
 * @param unpaid 逾期未付
 * @param vacancies 岗位空缺
 * @param missing 承诺未到位
 */
record Overview(
        List<Late> deliveries,
        List<Late> bureau,
        List<Unpaid> unpaid,
        List<Vacancy> vacancies,
        List<Funding.Share> missing,
        List<SourceSums> sources,
        List<EngagementList.Row> inLife) {

    /** 逾期. @param name of what is open, in the reader's language */
    record Late(
            String agreement,
            String title,
            String supplier,
            String caseNo,
            boolean organization,
            String name,
            Instant due) {}

    /** 逾期未付. */
    record Unpaid(
            String agreement, String title, String supplier, String caseNo, String payer, Money amount, Instant due) {}

    /** 空缺. @param days since when, in days; null when the seat was never held */
    record Vacancy(String agreement, String title, String supplier, String post, int vacant, Integer days) {}

    /** 按来源和年度. */
    record SourceSums(
            FundingSource source,
            int year,
            Money available,
            Money frozen,
            Money committed,
            Money payable,
            Money transit,
            Money paid) {}
}
