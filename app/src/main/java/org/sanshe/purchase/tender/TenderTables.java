package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.decision.Decisions;
import org.sanshe.decision.Outcome;
import org.sanshe.party.Profile;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Pricing;
import org.springframework.stereotype.Component;

/** 适用标准: what the tables and terms say for a consultation, as of the day of its case. */
@Component
class TenderTables {

    private static final String METHOD = "CONSULTATION";

    private final Decisions decisions;
    private final Deadlines deadlines;

    TenderTables(Decisions decisions, Deadlines deadlines) {
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    /** What the documents may lay down. */
    TenderLimits limits(String caseNo, LocalDate rulesAsOf, LocalDate documentsFrom, Pricing pricing) {
        Outcome price = decisions.decide(
                "price-weight",
                caseNo,
                rulesAsOf,
                Map.of("kind", "SERVICES", "method", METHOD, "fixedPrice", pricing == Pricing.FIXED));
        boolean scored = price.is("rule", "WEIGHT");
        return new TenderLimits(
                deadlines.count(List.of("DOCUMENTS_AVAILABLE"), documentsFrom, rulesAsOf),
                deadlines.count(List.of("CONSULTATION_RESPONSE"), documentsFrom, rulesAsOf),
                new TenderLimits.PriceWeight(
                        scored, scored ? price.number("min") : null, scored ? price.number("max") : null),
                limit("BID_BOND_PERCENT", rulesAsOf),
                limit("PERFORMANCE_BOND_PERCENT", rulesAsOf),
                limit("LOW_PRICE_OF_AVERAGE", rulesAsOf).intValueExact(),
                limit("LOW_PRICE_OF_SECOND", rulesAsOf).intValueExact(),
                limit("LOW_PRICE_OF_CEILING", rulesAsOf).intValueExact(),
                limit("LOW_PRICE_MOST", rulesAsOf).intValueExact(),
                limit("LOW_PRICE_MINUTES", rulesAsOf).intValueExact());
    }

    /** How many members the panel needs, and how many experts among them. */
    PanelSize panel(String caseNo, Plan plan, LocalDate rulesAsOf) {
        Outcome size = decisions.decide(
                "panel",
                caseNo,
                rulesAsOf,
                Map.of(
                        "method",
                        METHOD,
                        "budget",
                        plan.budget(),
                        "openTenderAmountReached",
                        plan.openTenderAmountReached(),
                        "complex",
                        plan.complex(),
                        "largeSocialImpact",
                        plan.largeSocialImpact()));
        int members = size.integer("minSize");
        return new PanelSize(members, size.flag("odd"), size.leastOf("expertShare", members));
    }

    /** Whether a consultation for a purchased service may go on with so many suppliers. */
    boolean mayGoOn(String caseNo, int suppliers, LocalDate rulesAsOf) {
        return decisions
                .decide(
                        "too-few-suppliers",
                        caseNo,
                        rulesAsOf,
                        Map.of(
                                "method",
                                METHOD,
                                "purchasedService",
                                true,
                                "afterFailedTender",
                                false,
                                "validSuppliers",
                                suppliers))
                .is("outcome", "CONTINUE");
    }

    /** Whether a body of this class may supply purchased services. */
    boolean maySupply(Profile supplier, LocalDate rulesAsOf) {
        return decisions
                .decide(
                        "admissibility",
                        null,
                        rulesAsOf,
                        Map.of(
                                "purchaserClass",
                                "STATE_ORGAN",
                                "supplierClass",
                                supplier.supplierClass().inTables(),
                                "subject",
                                "PUBLIC_SERVICE",
                                "inCatalogue",
                                true,
                                "budgeted",
                                true))
                .noRule();
    }

    private BigDecimal limit(String name, LocalDate rulesAsOf) {
        return decisions
                .decide("consultation-limits", null, rulesAsOf, Map.of("limit", name))
                .number("value");
    }
}
