package org.sanshe.purchase.tender;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Pricing;
import org.sanshe.seal.Seals;

/** 磋商评审: the tasks of {@code evaluation.bpmn}. */
@Desk("evaluation")
class EvaluationDesk {

    private static final String LAW = "政府采购竞争性磋商采购方式管理暂行办法";

    private final Tenders tenders;
    private final Responses responses;
    private final ResponseBook book;
    private final Scores scores;
    private final Opened opened;
    private final PanelDesk panels;
    private final PanelLetters letters;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Submissions submissions;
    private final Seals seals;
    private final Deadlines deadlines;
    private final Evidence evidence;

    EvaluationDesk(
            Tenders tenders,
            Responses responses,
            ResponseBook book,
            Scores scores,
            Opened opened,
            PanelDesk panels,
            PanelLetters letters,
            Correspondence correspondence,
            Messages messages,
            Submissions submissions,
            Seals seals,
            Deadlines deadlines,
            Evidence evidence) {
        this.tenders = tenders;
        this.responses = responses;
        this.book = book;
        this.scores = scores;
        this.opened = opened;
        this.panels = panels;
        this.letters = letters;
        this.correspondence = correspondence;
        this.messages = messages;
        this.submissions = submissions;
        this.seals = seals;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> drawPanel(TaskContext t) {
        return panels.openDraw(t, tender(t));
    }

    @Handles
    void drawPanel(TaskContext t, PanelDesk.DrawForm form) {
        panels.draw(t, tender(t), form);
    }

    @Prefills
    Map<String, Object> declareInterest(TaskContext t) {
        return panels.openDeclaration(tender(t));
    }

    @Handles
    void declareInterest(TaskContext t, PanelDesk.Declaration form) {
        panels.declare(t, tender(t), form);
    }

    @Prefills
    Map<String, Object> reviewCompliance(TaskContext t) {
        Tender tender = tender(t);
        Map<String, Money> prices = opened.firstOffers(tender);
        return Map.of(
                "qualifications",
                Stream.concat(Stream.of("符合《政府采购法》第二十二条规定的条件"), tender.qualifications().stream())
                        .map(text -> Map.of("text", text))
                        .toList(),
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
    record Compliance(List<Row> responses, boolean changed, String changes, List<String> files) {
        record Row(String responseNo, boolean qualified, boolean compliant, String reason) {}
    }

    @Handles
    void reviewCompliance(TaskContext t, Compliance form) {
        Tender tender = tender(t);
        Map<String, Compliance.Row> rows =
                form.responses().stream().collect(Collectors.toMap(Compliance.Row::responseNo, r -> r));
        for (Response response : pending(tender)) {
            Compliance.Row row = rows.get(response.caseNo());
            if (row == null) throw new Refusal(PanelRule.NOT_ALL_REVIEWED, response.supplier());
            review(tender, response, row);
        }
        correspondence.attach(form.files(), t.caseNo(), "complianceReview", t.actor(), Audience.CASE);
        seals.create(tender.offerSeal(), null);
        seals.create(tender.scoreSeal(), null);
        tender.callForOffers(t.at().plus(Duration.ofMinutes(tender.terms().finalOfferMinutes())));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "complianceReviewed",
                        t.node(),
                        Map.of(
                                "finalOfferDeadline",
                                Moments.exact(tender.finalOfferDeadline()),
                                "invalid",
                                rows.values().stream()
                                        .filter(r -> !r.qualified() || !r.compliant())
                                        .map(Compliance.Row::responseNo)
                                        .toList()))
                .by(new LegalBasis(LAW, "第十六条")));
    }

    private void review(Tender tender, Response response, Compliance.Row row) {
        if (row.qualified() && row.compliant()) {
            response.pass();
            return;
        }
        if (row.reason() == null || row.reason().isBlank()) {
            throw new Refusal(PanelRule.REASON_MISSING, response.supplier());
        }
        response.disqualify(row.reason());
        messages.toOrganization(
                response.organizationId(),
                response.caseNo(),
                "您在“" + tender.project() + "”的响应无效：" + row.reason(),
                "Your response was found invalid: " + row.reason(),
                null);
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
        if (form.decision() == Offer.Decision.WITHDRAW) response.withdraw("退出磋商");
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

    @Prefills
    Map<String, Object> scoreResponses(TaskContext t) {
        Tender tender = tender(t);
        Map<String, Money> prices = opened.finalOffers(tender);
        return Map.of(
                "sheets",
                responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                        .filter(r -> prices.containsKey(r.caseNo()))
                        .map(r -> Map.of(
                                "responseNo", r.caseNo(),
                                "supplierName", r.supplier(),
                                "finalPrice", prices.get(r.caseNo()).yuan().toPlainString(),
                                "lines", lines(tender)))
                        .toList());
    }

    private static List<Map<String, Object>> lines(Tender tender) {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < tender.criteria().size(); i++) {
            Criterion c = tender.criteria().get(i);
            if (c.kind() == CriterionKind.PRICE) continue;
            lines.add(Map.of(
                    "criterionNo", i + 1,
                    "criterion", c.name(),
                    "maxPoints", c.maxPoints(),
                    "standard", c.standard()));
        }
        return lines;
    }

    @Handles
    String scoreResponses(TaskContext t, SheetForm form) {
        Tender tender = tender(t);
        form.check(tender.criteria(), opened.finalOffers(tender).keySet());
        scores.enter(tender, t.actor().personId(), t.submission());
        return tender.scoreSeal();
    }

    @Prefills
    Map<String, Object> signReport(TaskContext t) {
        Tender tender = tender(t);
        var names = names(tender);
        return Map.of(
                "serviceName",
                tender.project(),
                "ranking",
                scores.ranking(tender).stream().map(Ranked::shown).toList(),
                "lowPriceFindings",
                scores.findings(tender).stream()
                        .map(f -> Map.of("supplierName", names.get(f.responseNo()), "finding", f.text()))
                        .toList());
    }

    /** The form {@code report-signature}. */
    record Signature(PanelMember.Opinion opinion, String dissentReason) {}

    @Handles
    void signReport(TaskContext t, Signature form) {
        Tender tender = tender(t);
        Panel panel = panels.panel(tender);
        panel.sign(t.actor().personId(), form.opinion(), form.dissentReason(), t.at());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "reportSigned",
                        t.node(),
                        Map.of("opinion", form.opinion().name()))
                .by(new LegalBasis(LAW, "第二十七条")));
        if (!panel.isSigned()) return;
        tender.complete(t.at());
        deadlines.set(t.caseNo(), "deliverReport", List.of("REPORT_DELIVERY"), t.today(), t.rulesAsOf());
        var report = letters.report(tender, panel, names(tender), t.at());
        evidence.record(Act.of(
                        t.caseNo(),
                        null,
                        "evaluated",
                        t.node(),
                        Map.of("candidates", scores.ranking(tender).size()))
                .by(new LegalBasis(LAW, "第二十五条"))
                .with(List.of(report.digest())));
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

    private Map<String, String> names(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .collect(Collectors.toMap(Response::caseNo, Response::supplier));
    }

    private Tender tender(TaskContext t) {
        return tenders.findByCaseNo(t.caseNo()).orElseThrow(() -> new NotFound("tender of " + t.caseNo()));
    }
}
