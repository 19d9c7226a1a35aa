package org.sanshe.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;

/** 合同履行: how a contract that both sides signed is taken into performance. */
public interface Performance {

    /**
     * 开始履行: opens the case of the contract in life (prefix LY), which is the bureau's and the organization's.
     *
     * @return the agreement's number
     */
    String begin(Concluded contract);

    /** The agreement of the newest contract of a case; empty before it is concluded. */
    java.util.Optional<String> agreement(String contractCase);

    /**
     * 成立的合同.
     *
     * @param contractId the row of the contract
     * @param caseNo the case it was signed in
     * @param enterprise whether the supplier said it is a small, medium or micro enterprise
     * @param budget the funds by year and source; empty when the contract does not say
     * @param acceptanceDays working days after the request
     * @param dailyInterest percent a day; null for the law's
     * @param bondDays working days within which the performance bond goes back; null when not agreed
     * @param signers the bureau's persons who drafted or signed it
     */
    record Concluded(
            long contractId,
            String caseNo,
            String title,
            long organizationId,
            String supplierCode,
            String supplierName,
            boolean enterprise,
            Money amount,
            LocalDate signedOn,
            LocalDate from,
            LocalDate until,
            UnitOfPay unitOfPay,
            List<Engagements.PriceLine> priceLines,
            List<Engagements.InstalmentTerms> instalments,
            List<Budget> budget,
            List<Engagements.Post> posts,
            List<Engagements.Standard> standards,
            int acceptanceDays,
            BigDecimal dailyInterest,
            Integer bondDays,
            Set<Long> signers) {}

    /** 分年度、分来源资金. */
    record Budget(int year, FundingSource source, Money amount) {}
}
