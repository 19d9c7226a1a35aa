package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Pricing;
import org.sanshe.purchase.Reservation;

/** The form {@code procurement-documents}; its fields are described in docs/forms.md. */
record DocumentsForm(
        Money budgetAmount,
        Money ceilingPrice,
        Pricing pricing,
        String title,
        LocalDate documentsFrom,
        LocalDate documentsUntil,
        LocalDateTime responseDeadline,
        LocalDateTime questionsUntil,
        String documentsHow,
        String place,
        Integer finalOfferMinutes,
        int validityDays,
        List<Text> qualifications,
        List<Text> essentials,
        boolean consortiumAllowed,
        boolean subcontractAllowed,
        Reservation smeReservation,
        List<Subject> negotiable,
        List<Line> criteria,
        BigDecimal pointsTotal,
        BigDecimal priceWeight,
        Boolean hoursScored,
        int lowPriceOfAverage,
        int lowPriceOfSecond,
        int lowPriceOfCeiling,
        int lowPriceMinutes,
        boolean bidBondRequired,
        Money bidBond,
        BigDecimal performanceBondShare,
        List<Fair> fairness,
        String openerOfficer,
        String openerSupervisor,
        String openerAuditor,
        List<String> documentFiles,
        List<String> contractFile,
        String contactName,
        String contactPhone,
        List<String> attachments) {

    record Text(String text) {}

    record Line(String name, CriterionKind kind, BigDecimal maxPoints, String standard, Boolean objective) {}

    enum Subject {
        TECHNICAL,
        SERVICE,
        CONTRACT
    }

    enum Fair {
        REGION,
        OWNERSHIP,
        SCALE,
        TAILORED,
        UNEQUAL,
        UNRELATED
    }

    /** The openers, in the order of their seats. */
    List<String> openers() {
        return Stream.of(openerOfficer, openerSupervisor, openerAuditor)
                .map(String::valueOf)
                .toList();
    }

    TenderTerms terms() {
        return new TenderTerms(
                title,
                ceilingPrice == null ? budgetAmount : ceilingPrice,
                pricing,
                documentsFrom,
                documentsUntil,
                responseDeadline.atZone(SansheClock.ZONE).toInstant(),
                questionsUntil.atZone(SansheClock.ZONE).toInstant(),
                documentsHow,
                place,
                finalOfferMinutes == null ? 0 : finalOfferMinutes,
                validityDays,
                consortiumAllowed,
                subcontractAllowed,
                smeReservation,
                new LowPriceShares(lowPriceOfAverage, lowPriceOfSecond, lowPriceOfCeiling, lowPriceMinutes),
                bidBondRequired ? bidBond : null,
                performanceBondShare,
                contactName,
                contactPhone);
    }

    List<Criterion> lines() {
        if (criteria == null) return List.of();
        return criteria.stream()
                .map(c -> new Criterion(
                        c.name(), c.kind(), c.maxPoints(), c.standard(), Boolean.TRUE.equals(c.objective())))
                .toList();
    }

    List<String> conditions() {
        return qualifications.stream().map(Text::text).toList();
    }

    List<String> musts() {
        return essentials.stream().map(Text::text).toList();
    }
}
