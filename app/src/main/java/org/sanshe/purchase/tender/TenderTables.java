package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.decision.Decisions;
import org.sanshe.decision.Outcome;
import org.sanshe.party.Profile;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Pricing;
import org.springframework.stereotype.Component;

/** 适用标准: what the tables and terms say for a competitive method, as of the day of its case. */
@Component
class TenderTables {

    /** How long suppliers have from the documents to the deadline. */
    private static final Map<Method, String> RESPONSE_TIME = Map.of(
            Method.OPEN_TENDER, "TENDER_PERIOD",
            Method.INVITED_TENDER, "TENDER_PERIOD",
            Method.NEGOTIATION, "NEGOTIATION_RESPONSE",
            Method.CONSULTATION, "CONSULTATION_RESPONSE",
            Method.FRAMEWORK, "FRAMEWORK_CALL");

    private static final Map<Method, String> NOTICE_PERIOD = Map.of(
            Method.OPEN_TENDER, "TENDER_NOTICE",
            Method.INVITED_TENDER, "TENDER_NOTICE",
            Method.NEGOTIATION, "NEGOTIATION_NOTICE",
            Method.CONSULTATION, "CONSULTATION_NOTICE",
            Method.FRAMEWORK, "FRAMEWORK_NOTICE");

    /** How long suppliers have from a change of the documents to the deadline. */
    private static final Map<Method, String> CHANGE_TIME = Map.of(
            Method.OPEN_TENDER, "CHANGE_AFFECTING_TENDER",
            Method.INVITED_TENDER, "CHANGE_AFFECTING_TENDER",
            Method.NEGOTIATION, "NEGOTIATION_CHANGE",
            Method.CONSULTATION, "CONSULTATION_CHANGE",
            Method.FRAMEWORK, "FRAMEWORK_CHANGE");

    private final Decisions decisions;
    private final Deadlines deadlines;
    private final UnfairWordings wordings;

    TenderTables(Decisions decisions, Deadlines deadlines, UnfairWordings wordings) {
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.wordings = wordings;
    }

    /** The periods of a method, as the form of the documents says them: in Chinese and in English. */
    List<String> periods(Method method, LocalDate from, LocalDate rulesAsOf) {
        var limit = deadlines
                .count(List.of(RESPONSE_TIME.get(method)), from, rulesAsOf)
                .term();
        String zh = "自采购文件发出至截止不少于" + limit.unit().zh(limit.amount()) + "。";
        String en =
                "From the documents to the deadline: at least " + limit.unit().en(limit.amount()) + ".";
        if (method == Method.NEGOTIATION) return List.of(zh, en);
        var documents =
                deadlines.count(List.of("DOCUMENTS_AVAILABLE"), from, rulesAsOf).term();
        return List.of(
                "采购文件提供期限不少于" + documents.unit().zh(documents.amount()) + "；" + zh,
                "Documents available: at least " + documents.unit().en(documents.amount()) + ". " + en);
    }

    /** What the documents may lay down. */
    TenderLimits limits(String caseNo, Method method, LocalDate rulesAsOf, LocalDate documentsFrom, Pricing pricing) {
        Outcome price = decisions.decide(
                "price-weight",
                caseNo,
                rulesAsOf,
                Map.of("kind", "SERVICES", "method", method.name(), "fixedPrice", pricing == Pricing.FIXED));
        boolean scored = price.is("rule", "WEIGHT");
        return new TenderLimits(
                method == Method.NEGOTIATION
                        ? null
                        : deadlines.count(List.of("DOCUMENTS_AVAILABLE"), documentsFrom, rulesAsOf),
                deadlines.count(List.of(RESPONSE_TIME.get(method)), documentsFrom, rulesAsOf),
                new TenderLimits.PriceWeight(
                        scored,
                        scored ? price.number("min") : null,
                        scored ? price.number("max") : null,
                        price.is("rule", "LOWEST_PRICE")),
                limit("BID_BOND_PERCENT", rulesAsOf),
                limit("PERFORMANCE_BOND_PERCENT", rulesAsOf),
                limit("LOW_PRICE_OF_AVERAGE", rulesAsOf).intValueExact(),
                limit("LOW_PRICE_OF_SECOND", rulesAsOf).intValueExact(),
                limit("LOW_PRICE_OF_CEILING", rulesAsOf).intValueExact(),
                limit("LOW_PRICE_MOST", rulesAsOf).intValueExact(),
                limit("LOW_PRICE_MINUTES", rulesAsOf).intValueExact(),
                similarContracts(rulesAsOf),
                unfair(rulesAsOf));
    }

    /** How many similar contracts may be a condition. */
    int similarContracts(LocalDate rulesAsOf) {
        return limit("SIMILAR_CONTRACTS", rulesAsOf).intValueExact();
    }

    /** How many suppliers an invited tender invites at least. */
    int leastInvited(LocalDate rulesAsOf) {
        return limit("INVITED_SUPPLIERS", rulesAsOf).intValueExact();
    }

    /** What documents may neither ask for nor score. */
    List<Unfair> unfair(LocalDate rulesAsOf) {
        return wordings.asOf(rulesAsOf);
    }

    /** The name of the term for the time from the documents to the deadline. */
    static String responseTerm(Method method) {
        return RESPONSE_TIME.get(method);
    }

    /** The name of the term for the time from a change that affects responses to the deadline. */
    static String changeTerm(Method method) {
        return CHANGE_TIME.get(method);
    }

    /** The name of the term for which the notice stays published. */
    static String noticeTerm(Method method) {
        return NOTICE_PERIOD.get(method);
    }

    /** How many members the panel needs, and how many experts among them. */
    PanelSize panel(String caseNo, Method method, Plan plan, LocalDate rulesAsOf) {
        Outcome size = decisions.decide(
                "panel",
                caseNo,
                rulesAsOf,
                Map.of(
                        "method",
                        method.name(),
                        "budget",
                        plan.budget(),
                        "openTenderAmountReached",
                        plan.openTenderAmountReached(),
                        "complex",
                        plan.complex(),
                        "largeSocialImpact",
                        plan.largeSocialImpact()));
        int members = size.integer("minSize");
        return new PanelSize(members, size.flag("odd"), size.leastOf("expertShare", members), size.integer("lawyers"));
    }

    /** What follows with so many suppliers in a purchase of services: {@code CONTINUE}, {@code FINANCE_APPROVAL}, {@code STOP}. */
    String tooFew(String caseNo, Method method, int suppliers, boolean afterFailedTender, LocalDate rulesAsOf) {
        return decisions
                .decide(
                        "too-few-suppliers",
                        caseNo,
                        rulesAsOf,
                        Map.of(
                                "method",
                                method.name(),
                                "purchasedService",
                                true,
                                "afterFailedTender",
                                afterFailedTender,
                                "validSuppliers",
                                suppliers))
                .text("outcome");
    }

    /** What decides between equals, in turn: {@code PRICE}, {@code TECHNICAL}, {@code LOT}. */
    List<Ranking.Tie> ties(String caseNo, Method method, LocalDate rulesAsOf) {
        return decisions.decide("ties", caseNo, rulesAsOf, Map.of("method", method.name())).texts("order").stream()
                .map(Ranking.Tie::valueOf)
                .toList();
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
