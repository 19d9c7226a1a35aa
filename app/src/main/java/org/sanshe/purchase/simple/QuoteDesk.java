package org.sanshe.purchase.simple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.decision.Decisions;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.simple.Quotes.Quote;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.SupplierCheck;

/** 按内控制度采购: the tasks of {@code ownRules.bpmn}. */
@Desk("ownRules")
class QuoteDesk {

    private static final LegalBasis CONTROL = new LegalBasis("政府采购法", "第六十一条");

    private final OwnPurchases purchases;
    private final Quotes quotes;
    private final Plans plans;
    private final Decisions decisions;
    private final Registry registry;
    private final SupplierCheck suppliers;
    private final Submissions submissions;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;

    QuoteDesk(
            OwnPurchases purchases,
            Quotes quotes,
            Plans plans,
            Decisions decisions,
            Registry registry,
            SupplierCheck suppliers,
            Submissions submissions,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence) {
        this.purchases = purchases;
        this.quotes = quotes;
        this.plans = plans;
        this.decisions = decisions;
        this.registry = registry;
        this.suppliers = suppliers;
        this.submissions = submissions;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> planQuotes(TaskContext t) {
        Plan plan = plans.of(t.caseNo());
        var values = new HashMap<>(
                submissions.latest(t.caseNo(), "planQuotes", null).orElse(Map.of("requirements", plan.scope())));
        values.put("serviceName", plan.title());
        values.put("budgetText", plan.budget().toString());
        values.put("ruleText", rule(plan, t).zh());
        return values;
    }

    /** The form {@code own-rules-call}. */
    record Call(
            LocalDateTime quoteBy,
            List<Asked> suppliers,
            BigDecimal performanceBondShare,
            String contactName,
            String contactPhone) {}

    /** One supplier asked. */
    record Asked(String creditCode) {}

    @Handles
    void planQuotes(TaskContext t, Call form) {
        Plan plan = plans.of(t.caseNo());
        QuoteRule rule = rule(plan, t);
        var until = form.quoteBy().atZone(SansheClock.ZONE).toInstant();
        if (!until.isAfter(t.at())) {
            throw InvalidInput.at("quoteBy", "报价截止时间应当晚于现在。", "The time for quoting must lie in the future.");
        }
        List<Profile> asked = form.suppliers().stream()
                .map(Asked::creditCode)
                .distinct()
                .map(code -> profile(code, "suppliers"))
                .toList();
        asked.forEach(s -> suppliers.check(s, t.today(), t.rulesAsOf()));
        if (asked.size() < rule.quotes()) {
            throw new Refusal(QuoteRefusal.TOO_FEW_ASKED, asked.size(), rule.quotes());
        }
        OwnPurchase purchase = purchases.findById(t.caseNo()).orElseGet(() -> new OwnPurchase(t.caseNo()));
        purchase.ask(
                rule,
                asked.stream().map(Profile::creditCode).toList(),
                until,
                form.performanceBondShare(),
                form.contactName(),
                form.contactPhone());
        purchases.save(purchase);
        asked.forEach(s -> messages.toOrganization(
                s.id(),
                t.caseNo(),
                "请就“" + plan.title() + "”报价，" + Moments.zh(until) + "截止",
                "You are asked to quote for “" + plan.title() + "” by " + Moments.zh(until),
                null));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "quotesAsked",
                        t.node(),
                        Map.of("count", asked.size(), "quoteBy", Moments.exact(until)))
                .by(CONTROL));
    }

    @Prefills
    Map<String, Object> handInQuote(TaskContext t) {
        return Map.of(
                "serviceName", plans.of(t.caseNo()).title(),
                "requirements",
                        String.valueOf(submissions
                                .latest(t.caseNo(), "planQuotes", null)
                                .orElse(Map.of())
                                .get("requirements")),
                "quoteBy", Moments.zh(purchases.get(t.caseNo()).quoteBy()));
    }

    /** The form {@code own-rules-quote}. */
    record QuoteForm(boolean quotes, BigDecimal offeredPrice, List<String> files) {}

    @Handles
    void handInQuote(TaskContext t, QuoteForm form) {
        if (!form.quotes()) return;
        Profile supplier = profile(t.element(), "offeredPrice");
        quotes.handIn(purchases.get(t.caseNo()), supplier, Money.of(form.offeredPrice()));
        correspondence.attach(
                form.files(), t.caseNo(), "quote", t.actor(), Audience.CASE, Audience.organization(supplier.id()));
        evidence.record(Act.of(t.caseNo(), t.actor(), "supplierQuoted", t.node(), Map.of("supplier", supplier.name()))
                .by(CONTROL));
    }

    @Prefills
    Map<String, Object> collectQuotes(TaskContext t) {
        return Map.of(
                "quotes",
                quotes.of(purchases.get(t.caseNo())).stream()
                        .map(q -> Map.of(
                                "supplierName", q.supplier(),
                                "amount", q.amount().toString(),
                                "at", Moments.zh(q.receivedAt())))
                        .toList());
    }

    /** The form {@code quote-collection}. */
    record Collection(List<Paper> paperQuotes, List<String> files) {}

    /** A quote on paper. */
    record Paper(String creditCode, BigDecimal amount, LocalDate receivedOn) {}

    @Handles
    void collectQuotes(TaskContext t, Collection form) {
        OwnPurchase purchase = purchases.get(t.caseNo());
        for (Paper paper : form.paperQuotes()) {
            Profile supplier = profile(paper.creditCode(), "paperQuotes");
            suppliers.check(supplier, t.today(), t.rulesAsOf());
            if (paper.receivedOn().isAfter(Moments.day(purchase.quoteBy()))) {
                throw new Refusal(QuoteRefusal.TOO_LATE, Moments.zh(purchase.quoteBy()));
            }
            quotes.enter(
                    purchase,
                    supplier,
                    Money.of(paper.amount()),
                    paper.receivedOn().atStartOfDay(SansheClock.ZONE).toInstant());
        }
        purchase.collect();
        correspondence.attach(form.files(), t.caseNo(), "quote", t.actor(), Audience.CASE);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "quotesCollected",
                        t.node(),
                        Map.of("count", quotes.of(purchase).size()))
                .by(CONTROL));
    }

    @Prefills
    Map<String, Object> decideQuote(TaskContext t) {
        OwnPurchase purchase = purchases.get(t.caseNo());
        Plan plan = plans.of(t.caseNo());
        List<Quote> received = quotes.of(purchase);
        return Map.of(
                "serviceName", plan.title(),
                "budgetText", plan.budget().toString(),
                "ruleText", purchase.rule(),
                "quotes",
                        received.stream()
                                .map(q -> Map.of(
                                        "supplierName", q.supplier(),
                                        "amount", q.amount().toString(),
                                        "how", q.how()))
                                .toList(),
                "suppliers",
                        received.stream()
                                .map(q -> Map.of("label", q.supplier() + " " + q.amount(), "value", q.creditCode()))
                                .toList());
    }

    /** The form {@code quote-decision}. */
    record Decision(Outcome outcome, String supplier, String reason) {
        enum Outcome {
            PICK,
            NONE
        }
    }

    @Handles
    void decideQuote(TaskContext t, Decision form) {
        OwnPurchase purchase = purchases.get(t.caseNo());
        boolean picks = form.outcome() == Decision.Outcome.PICK;
        if (picks) {
            Money budget = plans.of(t.caseNo()).budget();
            Quote quote = quotes.of(purchase).stream()
                    .filter(q -> q.creditCode().equals(form.supplier()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(QuoteRefusal.NOT_QUOTED));
            if (quote.amount().exceeds(budget)) throw new Refusal(QuoteRefusal.OVER_BUDGET, quote.amount(), budget);
        }
        purchase.decide(picks ? form.supplier() : null, form.reason(), t.actor().name(), t.at());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        picks ? "quoteChosen" : "noQuoteChosen",
                        t.node(),
                        Map.of("reason", form.reason()))
                .by(CONTROL));
    }

    private QuoteRule rule(Plan plan, TaskContext t) {
        var outcome = decisions.decide("own-rules", t.caseNo(), t.rulesAsOf(), Map.of("amount", plan.budget()));
        if (outcome.noRule()) throw new Refusal(QuoteRefusal.NO_RULE, plan.budget());
        return QuoteRule.of(outcome);
    }

    private Profile profile(String creditCode, String field) {
        return registry.findByCode(creditCode)
                .orElseThrow(() -> InvalidInput.at(
                        field,
                        "登记库中没有统一社会信用代码为" + creditCode + "的单位，请先登记。",
                        "No organization with the code " + creditCode + " is registered; register it first."));
    }
}
