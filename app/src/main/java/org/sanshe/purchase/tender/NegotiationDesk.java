package org.sanshe.purchase.tender;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Bonds;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.MethodLaw;
import org.sanshe.purchase.Pricing;
import org.sanshe.seal.Seals;
import org.springframework.context.annotation.Lazy;

/** 审查、谈判磋商与最后报价: the tasks of {@code evaluation.bpmn} that face the suppliers. */
@Desk("evaluation")
class NegotiationDesk {

    private final Tenders tenders;
    private final Responses responses;
    private final ResponseBook book;
    private final Opened opened;
    private final Correspondence correspondence;
    private final Invalid invalid;
    private final Submissions submissions;
    private final Seals seals;
    private final Evidence evidence;
    private final Bonds bonds;

    NegotiationDesk(
            Tenders tenders,
            Responses responses,
            ResponseBook book,
            Opened opened,
            Correspondence correspondence,
            Invalid invalid,
            Submissions submissions,
            Seals seals,
            Evidence evidence,
            @Lazy Bonds bonds) {
        this.tenders = tenders;
        this.responses = responses;
        this.book = book;
        this.opened = opened;
        this.correspondence = correspondence;
        this.invalid = invalid;
        this.submissions = submissions;
        this.seals = seals;
        this.evidence = evidence;
        this.bonds = bonds;
    }

    @Prefills
    Map<String, Object> reviewCompliance(TaskContext t) {
        Tender tender = tender(t);
        Map<String, Money> prices = opened.firstOffers(tender);
        return Map.of(
                "tender",
                tender.method().isTender(),
                "qualifications",
                QualificationDesk.conditions(tender),
                "essentials",
                tender.essentials().stream().map(text -> Map.of("text", text)).toList(),
                "responses",
                pending(tender).stream()
                        .map(r -> Map.of(
                                "responseNo", r.caseNo(),
                                "supplierName", r.supplier(),
                                "offeredPrice",
                                        prices.getOrDefault(r.caseNo(), Money.ZERO)
                                                .yuan()
                                                .toPlainString()))
                        .toList());
    }

    /** The form {@code compliance-review}. */
    record Compliance(List<Row> responses, Boolean changed, String changes, List<String> files) {

        record Row(String responseNo, Boolean qualified, boolean compliant, String reason) {

            /** In a tender qualification was checked before; the panel is not asked. */
            boolean passes() {
                return compliant && !Boolean.FALSE.equals(qualified);
            }
        }
    }

    @Handles
    void reviewCompliance(TaskContext t, Compliance form) {
        Tender tender = tender(t);
        Map<String, Compliance.Row> rows =
                form.responses().stream().collect(Collectors.toMap(Compliance.Row::responseNo, r -> r));
        Map<String, Money> prices = opened.firstOffers(tender);
        Map<String, String> withoutBond = bonds.missing(t.caseNo());
        for (Response response : pending(tender)) {
            Compliance.Row row = rows.get(response.caseNo());
            if (row == null) throw new Refusal(PanelRule.NOT_ALL_REVIEWED, response.supplier());
            if (withoutBond.containsKey(response.caseNo())) {
                invalid.because(tender, response, withoutBond.get(response.caseNo()));
            } else {
                review(tender, response, row, prices.get(response.caseNo()));
            }
        }
        correspondence.attach(form.files(), t.caseNo(), "complianceReview", t.actor(), Audience.CASE);
        var facts = new LinkedHashMap<String, Object>();
        if (!tender.method().isTender()) {
            seals.create(tender.offerSeal(), null);
            tender.callForOffers(t.at().plus(Duration.ofMinutes(tender.terms().finalOfferMinutes())));
            facts.put("finalOfferDeadline", Moments.exact(tender.finalOfferDeadline()));
        }
        if (tender.method() != Method.NEGOTIATION) seals.create(tender.scoreSeal(), null);
        facts.put(
                "invalid",
                rows.values().stream()
                        .filter(r -> !r.passes())
                        .map(Compliance.Row::responseNo)
                        .toList());
        evidence.record(Act.of(t.caseNo(), t.actor(), "complianceReviewed", t.node(), facts)
                .by(MethodLaw.REVIEW.of(tender.method())));
    }

    /** A price above the ceiling is invalid whatever the panel says of the rest. */
    private void review(Tender tender, Response response, Compliance.Row row, Money price) {
        Money ceiling = tender.terms().ceiling();
        if (tender.method().isTender() && price != null && price.exceeds(ceiling)) {
            invalid.because(tender, response, Failing.OVER_CEILING + "（" + price + "元）");
        } else if (row.passes()) {
            response.pass();
        } else {
            invalid.because(tender, response, row.reason());
        }
    }

    @Prefills
    Map<String, Object> submitFinalOffer(TaskContext t) {
        Tender tender = tender(t);
        Response response = bidder(tender, t.element());
        var values = new LinkedHashMap<String, Object>();
        values.put("serviceName", tender.project());
        values.put("supplierName", response.supplier());
        values.put("ceilingPrice", tender.terms().ceiling().yuan().toPlainString());
        values.put("pricing", tender.terms().pricing().name());
        values.put("deadline", Moments.zh(tender.finalOfferDeadline()));
        Money first = opened.firstOffers(tender).get(response.caseNo());
        if (first != null) values.put("firstOffer", first.yuan().toPlainString());
        submissions
                .latest(t.caseNo(), "reviewCompliance", null)
                .map(v -> v.get("changes"))
                .ifPresent(changes -> values.put("changes", changes));
        return values;
    }

    /** The form {@code final-offer}. */
    record Offer(Decision decision, Money finalPrice, List<String> files, String withdrawReason) {
        enum Decision {
            OFFER,
            ABOVE_CEILING,
            WITHDRAW
        }
    }

    @Handles
    String submitFinalOffer(TaskContext t, Offer form) {
        Tender tender = tender(t);
        Response response = bidder(tender, t.element());
        if (t.actor().organizationId() == null || t.actor().organizationId() != response.organizationId()) {
            throw new NotFound("final offer of " + response.caseNo());
        }
        Money ceiling = tender.terms().ceiling();
        if (form.decision() == Offer.Decision.OFFER
                && (form.finalPrice().exceeds(ceiling)
                        || (tender.terms().pricing() == Pricing.FIXED
                                && !form.finalPrice().equals(ceiling)))) {
            throw new Refusal(ResponseRule.OVER_CEILING, form.finalPrice(), ceiling);
        }
        book.enterOffer(tender, response, form.decision().name(), t.submission());
        if (form.decision() == Offer.Decision.WITHDRAW) response.withdraw("退出");
        if (form.decision() == Offer.Decision.ABOVE_CEILING) response.withdraw(Failing.OVER_CEILING);
        correspondence.attach(
                form.files(),
                response.caseNo(),
                "finalOffer",
                t.actor(),
                Audience.CASE,
                Audience.organization(response.organizationId()));
        correspondence.seal(form.files(), tender.offerSeal());
        return tender.offerSeal();
    }

    private List<Response> pending(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .filter(r -> r.is(ResponseStatus.PENDING))
                .toList();
    }

    private Response bidder(Tender tender, String creditCode) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .filter(r -> r.is(ResponseStatus.VALID) && r.creditCode().equals(creditCode))
                .findFirst()
                .orElseThrow(() -> new NotFound("bidder " + creditCode));
    }

    private Tender tender(TaskContext t) {
        return tenders.findByCaseNo(t.caseNo()).orElseThrow(() -> new NotFound("tender of " + t.caseNo()));
    }
}
