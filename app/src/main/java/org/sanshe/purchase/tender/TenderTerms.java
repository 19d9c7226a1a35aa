package org.sanshe.purchase.tender;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.kernel.Money;
import org.sanshe.purchase.Pricing;
import org.sanshe.purchase.Reservation;

/**
 * 采购文件要点: what the documents lay down.
 *
 * @param ceiling 最高限价
 * @param documentsFrom first day the documents can be had
 * @param documentsUntil last day
 * @param responseDeadline 提交响应文件截止时间: the one moment that decides what is late
 * @param questionsUntil until when questions are taken
 * @param documentsHow 获取方式
 * @param place 开启与评审地点
 * @param finalOfferMinutes how long suppliers have for the final offer
 * @param validityDays 响应有效期 in days
 * @param consortiumAllowed 是否接受联合体
 * @param subcontractAllowed 是否允许分包
 * @param reservation reserved for small and medium enterprises
 * @param lowPrice when a price must be reviewed as abnormally low
 * @param bidBond 投标、响应保证金, null when none is asked
 * @param performanceBondShare 履约保证金 in percent of the contract amount
 * @param contactName 联系人
 * @param contactPhone 联系电话
 */
@Embeddable
public record TenderTerms(
        String title,
        Money ceiling,
        @Enumerated(EnumType.STRING) Pricing pricing,
        LocalDate documentsFrom,
        LocalDate documentsUntil,
        Instant responseDeadline,
        Instant questionsUntil,
        String documentsHow,
        String place,
        int finalOfferMinutes,
        int validityDays,
        boolean consortiumAllowed,
        boolean subcontractAllowed,
        @Enumerated(EnumType.STRING) Reservation reservation,
        LowPriceShares lowPrice,
        Money bidBond,
        BigDecimal performanceBondShare,
        String contactName,
        String contactPhone) {

    /** The same with the deadline, and the time for questions, postponed. */
    TenderTerms until(Instant newDeadline, Instant newQuestionsUntil) {
        return new TenderTerms(
                title,
                ceiling,
                pricing,
                documentsFrom,
                documentsUntil,
                newDeadline,
                newQuestionsUntil,
                documentsHow,
                place,
                finalOfferMinutes,
                validityDays,
                consortiumAllowed,
                subcontractAllowed,
                reservation,
                lowPrice,
                bidBond,
                performanceBondShare,
                contactName,
                contactPhone);
    }
}
