package org.sanshe.purchase.simple;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.letters.Project;
import org.sanshe.letters.QuoteDecision;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.sanshe.processes.OwnRulesSteps;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Candidates;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.planning.Buyers;
import org.sanshe.purchase.tender.Moments;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 按内控制度采购: what {@code ownRules.bpmn} asks, and the one candidate it names. */
@Steps("ownRules")
class QuoteProcess implements OwnRulesSteps, Candidates {

    private static final LegalBasis CONTROL = new LegalBasis("政府采购法", "第六十一条");

    private final OwnPurchases purchases;
    private final Quotes quotes;
    private final Plans plans;
    private final Buyers buyers;
    private final Awards awards;
    private final Registry registry;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;

    QuoteProcess(
            OwnPurchases purchases,
            Quotes quotes,
            Plans plans,
            Buyers buyers,
            @Lazy Awards awards,
            Registry registry,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence) {
        this.purchases = purchases;
        this.quotes = quotes;
        this.plans = plans;
        this.buyers = buyers;
        this.awards = awards;
        this.registry = registry;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public List<String> suppliers(String caseNo) {
        return purchases.get(caseNo).invited();
    }

    @Override
    public Date quotesDue(String caseNo) {
        return Date.from(purchases.get(caseNo).quoteBy());
    }

    @Override
    public boolean enoughQuotes(String caseNo) {
        OwnPurchase purchase = purchases.get(caseNo);
        return quotes.of(purchase).size() >= purchase.quotesWanted();
    }

    @Override
    public String decider(String caseNo) {
        return purchases.get(caseNo).decider();
    }

    @Override
    public boolean quoteChosen(String caseNo) {
        return purchases.get(caseNo).isDecided();
    }

    @Override
    public void announceQuote(String caseNo) {
        OwnPurchase purchase = purchases.get(caseNo);
        Plan plan = plans.of(caseNo);
        QuoteDecision letter = letter(purchase, plan);
        StoredDocument decision = purchase.isPublic()
                ? correspondence.publish(caseNo, NoticeKind.RESULT, letter, plan.buyer(), null)
                : correspondence.file(caseNo, "quoteDecision", letter, plan.buyer(), audience(purchase));
        awards.grant(caseNo, decision.documentNo());
        for (var q : quotes.of(purchase)) {
            boolean won = q.creditCode().equals(purchase.chosen());
            messages.toOrganization(
                    q.organizationId(),
                    caseNo,
                    "“" + plan.title() + "”采购结果：" + (won ? "贵单位成交" : "贵单位未成交"),
                    won ? "Your quote was chosen" : "Your quote was not chosen",
                    decision);
        }
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "quoteAnnounced",
                        "announceQuote",
                        Map.of("creditCode", purchase.chosen(), "reason", purchase.reason()))
                .by(CONTROL)
                .with(List.of(decision.digest())));
    }

    @Override
    public void tellNoQuote(String caseNo) {
        OwnPurchase purchase = purchases.get(caseNo);
        purchase.fail("报价不足内控制度规定的" + purchase.quotesWanted() + "家");
        tellAll(purchase, "本次询价没有成交：" + purchase.reason(), "No quote was chosen");
        evidence.record(Act.of(caseNo, null, "ownRulesFailed", "tellNoQuote", Map.of("reason", purchase.reason()))
                .by(CONTROL));
    }

    private void tellAll(OwnPurchase purchase, String zh, String en) {
        String title = plans.of(purchase.caseNo()).title();
        for (String code : purchase.invited()) {
            registry.findByCode(code)
                    .ifPresent(s -> messages.toOrganization(
                            s.id(), purchase.caseNo(), "“" + title + "”" + zh, en + ": “" + title + "”", null));
        }
    }

    private QuoteDecision letter(OwnPurchase purchase, Plan plan) {
        var chosen = quotes.chosen(purchase).orElseThrow();
        return new QuoteDecision(
                new Project(plan.caseNo(), plan.title()),
                buyers.party(plan.unitId()),
                plan.budget().yuan(),
                purchase.rule(),
                quotes.of(purchase).stream()
                        .map(q ->
                                new QuoteDecision.Quote(q.supplier(), q.amount().yuan(), q.how()))
                        .toList(),
                chosen.supplier(),
                chosen.amount().yuan(),
                purchase.reason(),
                purchase.decidedBy() + "（" + QuoteRule.post(purchase.decider()) + "）",
                Moments.day(purchase.decidedAt()));
    }

    private Audience[] audience(OwnPurchase purchase) {
        return quotes.of(purchase).stream()
                .map(q -> Audience.organization(q.organizationId()))
                .toArray(Audience[]::new);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Procured> find(String caseNo) {
        return purchases.findById(caseNo).filter(OwnPurchase::isDecided).map(this::procured);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String caseNo, String reason, String basis) {
        purchases.findById(caseNo).filter(OwnPurchase::isRunning).ifPresent(p -> {
            p.cancel();
            tellAll(p, "采购活动终止：" + reason, "The purchase has ended: " + reason);
        });
    }

    private Procured procured(OwnPurchase purchase) {
        Plan plan = plans.of(purchase.caseNo());
        var chosen = quotes.chosen(purchase).orElseThrow();
        return new Procured(
                purchase.caseNo(),
                plan.title(),
                plan.buyer(),
                plan.unitId(),
                purchase.contactName(),
                purchase.contactPhone(),
                purchase.bondShare(),
                purchase.decidedAt(),
                List.of(purchase.decidedBy()),
                List.of(new Candidate(
                        1,
                        reference(purchase, chosen.creditCode()),
                        purchase.caseNo(),
                        chosen.organizationId(),
                        chosen.creditCode(),
                        chosen.supplier(),
                        chosen.amount(),
                        null,
                        Map.of())),
                quotes.of(purchase).stream()
                        .map(q -> new Participant(
                                reference(purchase, q.creditCode()),
                                purchase.caseNo(),
                                q.organizationId(),
                                q.supplier(),
                                true,
                                null))
                        .toList());
    }

    /** Tells this quote from one of an earlier round by the same supplier. */
    private static String reference(OwnPurchase purchase, String creditCode) {
        return creditCode + "/" + purchase.quoteBy().getEpochSecond();
    }
}
