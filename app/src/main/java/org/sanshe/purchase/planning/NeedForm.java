package org.sanshe.purchase.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sanshe.kernel.Money;

/** 政府购买服务需求申报: the forms {@code need} and {@code need-revision}. */
record NeedForm(
        String serviceName,
        String catalogueCode,
        String purchaserClass,
        String subject,
        String serviceContent,
        int termMonths,
        List<String> termTests,
        boolean withinDuty,
        boolean highPublicInterest,
        LocalDate lastSurveyOn,
        boolean negativeNotDuty,
        boolean negativeOwnAct,
        boolean negativeGoodsWorks,
        boolean negativeFinancing,
        boolean negativeStaffing,
        boolean negativeOther,
        List<String> supplierClasses,
        java.math.BigDecimal estimatedAmount,
        String fundingSource,
        int budgetYear) {

    /** The estimated amount. */
    Money amount() {
        return Money.of(estimatedAmount);
    }

    /** What is bought, as the admissibility table knows it: the subject, and every entry of the negative list it hits. */
    List<String> subjects() {
        return Stream.of(
                        subject,
                        negativeNotDuty || !withinDuty ? "NOT_GOVERNMENT_DUTY" : null,
                        negativeOwnAct ? "OWN_DUTY" : null,
                        negativeGoodsWorks ? "GOODS_OR_WORKS" : null,
                        negativeFinancing ? "FINANCING" : null,
                        negativeStaffing ? "STAFFING" : null,
                        negativeOther ? "OTHER_BARRED" : null)
                .filter(s -> s != null)
                .toList();
    }

    boolean budgeted() {
        return !"OUTSIDE_BUDGET".equals(fundingSource);
    }
}
