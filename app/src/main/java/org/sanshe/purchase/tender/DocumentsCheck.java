package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.calendar.Deadline;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Pricing;

/** 采购文件合法性检查: refuses documents that the law does not allow, one reason at a time, in the order of the form. */
final class DocumentsCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DocumentsCheck() {}

    /** Checks all; the first thing that is not allowed is a {@link Refusal}. */
    static void check(
            TenderTerms terms,
            List<Criterion> criteria,
            List<String> qualifications,
            List<String> essentials,
            Money budget,
            TenderLimits limits) {
        if (terms.ceiling().exceeds(budget)) {
            throw new Refusal(TenderRule.CEILING_OVER_BUDGET, terms.ceiling(), budget);
        }
        periods(terms, limits);
        price(terms, criteria, limits.price());
        FairnessCheck.check(criteria, qualifications, essentials, limits);
        bonds(terms, budget, limits);
        lowPrice(terms.lowPrice(), limits);
    }

    private static void periods(TenderTerms terms, TenderLimits limits) {
        Deadline documents = limits.documentsUntil();
        if (documents != null && terms.documentsUntil().isBefore(documents.date())) {
            throw new Refusal(
                    TenderRule.DOCUMENTS_TOO_SHORT,
                    documents.term().unit().zh(documents.term().amount()),
                    terms.documentsFrom(),
                    documents.date());
        }
        Deadline response = limits.responseDeadline();
        if (day(terms).isBefore(response.date())) {
            throw new Refusal(
                    TenderRule.RESPONSE_TIME_TOO_SHORT,
                    response.term().unit().zh(response.term().amount()),
                    terms.documentsFrom(),
                    response.date());
        }
    }

    /**
     * 修改采购文件: a change that may affect the responses leaves the suppliers enough time, or the deadline moves.
     *
     * @param sent the day the change is sent
     * @param deadline the day of the deadline as it stands
     * @param earliest the earliest day of the deadline after such a change
     */
    static void change(Method method, LocalDate sent, LocalDate deadline, Deadline earliest) {
        if (deadline.isBefore(earliest.date())) {
            throw new Refusal(
                    tooLate(method), earliest.term().unit().zh(earliest.term().amount()), sent, earliest.date());
        }
    }

    private static TenderRule tooLate(Method method) {
        if (method.isTender()) return TenderRule.TENDER_CHANGE_TOO_LATE;
        return method == Method.NEGOTIATION ? TenderRule.NEGOTIATION_CHANGE_TOO_LATE : TenderRule.CHANGE_TOO_LATE;
    }

    private static LocalDate day(TenderTerms terms) {
        return LocalDate.ofInstant(terms.responseDeadline(), SansheClock.ZONE);
    }

    private static void price(TenderTerms terms, List<Criterion> criteria, TenderLimits.PriceWeight allowed) {
        if (allowed.lowestWins()) {
            if (!criteria.isEmpty()) throw new Refusal(TenderRule.POINTS_IN_NEGOTIATION);
            return;
        }
        BigDecimal total = criteria.stream().map(Criterion::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(HUNDRED) != 0) {
            throw new Refusal(TenderRule.POINTS_NOT_100, total.toPlainString());
        }
        long hours =
                criteria.stream().filter(c -> c.kind() == CriterionKind.HOURS).count();
        if (hours > (terms.pricing() == Pricing.FIXED ? 1 : 0)) throw new Refusal(TenderRule.HOURS_SCORED);
        List<Criterion> price =
                criteria.stream().filter(c -> c.kind() == CriterionKind.PRICE).toList();
        if (!allowed.scored()) {
            if (!price.isEmpty()) throw new Refusal(TenderRule.FIXED_PRICE_SCORED);
            return;
        }
        if (price.size() != 1) throw new Refusal(TenderRule.PRICE_NOT_SCORED, price.size());
        BigDecimal weight = price.get(0).maxPoints();
        if (weight.compareTo(allowed.min()) < 0 || weight.compareTo(allowed.max()) > 0) {
            throw new Refusal(
                    TenderRule.PRICE_WEIGHT_OUT_OF_RANGE,
                    weight.toPlainString(),
                    allowed.min().toPlainString(),
                    allowed.max().toPlainString());
        }
    }

    private static void bonds(TenderTerms terms, Money budget, TenderLimits limits) {
        Money most = budget.times(limits.bidBondPercent().movePointLeft(2));
        if (terms.bidBond() != null && terms.bidBond().exceeds(most)) {
            throw new Refusal(
                    TenderRule.BOND_TOO_HIGH,
                    terms.bidBond(),
                    limits.bidBondPercent().toPlainString(),
                    most);
        }
        if (terms.performanceBondShare().compareTo(limits.performanceBondPercent()) > 0) {
            throw new Refusal(
                    TenderRule.PERFORMANCE_BOND_TOO_HIGH,
                    terms.performanceBondShare().toPlainString(),
                    limits.performanceBondPercent().toPlainString());
        }
    }

    private static void lowPrice(LowPriceShares shares, TenderLimits limits) {
        line("低于平均价", shares.ofAverage(), limits.lowPriceOfAverage(), limits.lowPriceMost());
        line("低于次低价", shares.ofSecond(), limits.lowPriceOfSecond(), limits.lowPriceMost());
        line("低于最高限价", shares.ofCeiling(), limits.lowPriceOfCeiling(), limits.lowPriceMost());
        if (shares.minutes() < limits.lowPriceMinutes()) {
            throw new Refusal(TenderRule.LOW_PRICE_TIME_TOO_SHORT, shares.minutes(), limits.lowPriceMinutes());
        }
    }

    private static void line(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new Refusal(TenderRule.LOW_PRICE_LINE_OUT_OF_RANGE, name, value, min, max);
        }
    }
}
