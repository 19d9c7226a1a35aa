package org.sanshe.purchase.tender;

import java.time.Duration;
import java.util.ArrayList;
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
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Correspondence;

/** 报价审查: the panel reviews every price, a supplier explains a low one, the panel judges (财库〔2026〕2号). */
@Desk("evaluation")
class PriceDesk {

    private final Tenders tenders;
    private final Responses responses;
    private final Opened opened;
    private final PriceReviews reviews;
    private final PanelSeats panels;
    private final Correspondence correspondence;
    private final Invalid invalid;
    private final Messages messages;
    private final Evidence evidence;

    PriceDesk(
            Tenders tenders,
            Responses responses,
            Opened opened,
            PriceReviews reviews,
            PanelSeats panels,
            Correspondence correspondence,
            Invalid invalid,
            Messages messages,
            Evidence evidence) {
        this.tenders = tenders;
        this.responses = responses;
        this.opened = opened;
        this.reviews = reviews;
        this.panels = panels;
        this.correspondence = correspondence;
        this.invalid = invalid;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> reviewPrices(TaskContext t) {
        Tender tender = tender(t);
        var prices = opened.prices(tender);
        var grounds = grounds(tender, prices);
        var names = names(tender);
        var rows = new ArrayList<Map<String, Object>>();
        prices.forEach((response, price) -> rows.add(Map.of(
                "responseNo", response,
                "supplierName", names.get(response).supplier(),
                "price", price.yuan().toPlainString(),
                "grounds", grounds.getOrDefault(response, ""))));
        return Map.of(
                "serviceName", tender.project(),
                "ceilingPrice", tender.terms().ceiling().yuan().toPlainString(),
                "minutes", String.valueOf(tender.terms().lowPrice().minutes()),
                "prices", rows);
    }

    /** The form {@code price-review}. */
    record Review(List<Row> prices) {
        record Row(String responseNo, Boolean doubted, String doubt) {}
    }

    @Handles
    void reviewPrices(TaskContext t, Review form) {
        Tender tender = tender(t);
        var prices = opened.prices(tender);
        var names = names(tender);
        Map<String, Review.Row> rows =
                form.prices().stream().collect(Collectors.toMap(Review.Row::responseNo, row -> row));
        var asked = new LinkedHashMap<>(grounds(tender, prices));
        for (String response : prices.keySet()) {
            Review.Row row = rows.get(response);
            String supplier = names.get(response).supplier();
            if (row == null) throw new Refusal(PriceRule.NOT_ALL_PRICES_REVIEWED, supplier);
            if (!Boolean.TRUE.equals(row.doubted())) continue;
            if (row.doubt() == null || row.doubt().isBlank()) {
                throw new Refusal(PriceRule.DOUBT_WITHOUT_REASON, supplier);
            }
            asked.merge(response, "评审小组认为报价明显偏低，可能影响履约：" + row.doubt(), (one, other) -> one + "；" + other);
        }
        if (!asked.isEmpty()) {
            reviews.ask(tender, asked);
            tender.callForExplanations(
                    t.at().plus(Duration.ofMinutes(tender.terms().lowPrice().minutes())));
            asked.forEach((response, why) -> messages.toOrganization(
                    names.get(response).organizationId(),
                    response,
                    "请在" + Moments.zh(tender.explanationDeadline()) + "前说明“" + tender.project() + "”的报价：" + why,
                    "Explain your price before " + Moments.zh(tender.explanationDeadline()) + ".",
                    null));
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "pricesReviewed",
                        t.node(),
                        Map.of("prices", prices.size(), "asked", List.copyOf(asked.keySet())))
                .by(PriceRule.NOT_ALL_PRICES_REVIEWED.basis()));
    }

    /** Why each price has to be explained, by the lines the documents laid down. */
    private static Map<String, String> grounds(Tender tender, Map<String, Money> prices) {
        LowPriceShares shares = tender.terms().lowPrice();
        var texts = new LinkedHashMap<String, String>();
        LowPrice.review(prices, tender.terms().ceiling(), shares)
                .forEach((response, grounds) -> texts.put(
                        response,
                        grounds.stream().map(g -> g.zh(g.percent(shares))).collect(Collectors.joining("；", "报价", ""))));
        return texts;
    }

    @Prefills
    Map<String, Object> explainPrice(TaskContext t) {
        Tender tender = tender(t);
        Response response = asked(tender, t.element());
        String grounds = reviews.of(tender).stream()
                .filter(r -> r.responseNo().equals(response.caseNo()))
                .map(PriceReviews.Review::grounds)
                .findFirst()
                .orElse("");
        return Map.of(
                "serviceName", tender.project(),
                "price", opened.prices(tender).get(response.caseNo()).yuan().toPlainString(),
                "grounds", grounds,
                "deadline", Moments.zh(tender.explanationDeadline()));
    }

    /** The form {@code price-explanation}. */
    record Explanation(String explanation, List<String> files) {}

    @Handles
    void explainPrice(TaskContext t, Explanation form) {
        Tender tender = tender(t);
        Response response = asked(tender, t.element());
        if (t.actor().organizationId() == null || t.actor().organizationId() != response.organizationId()) {
            throw new NotFound("price of " + response.caseNo());
        }
        reviews.answer(tender, response.caseNo(), form.explanation());
        var readers = new ArrayList<Audience>();
        readers.add(Audience.CASE);
        readers.add(Audience.organization(response.organizationId()));
        panels.panel(tender).seated().forEach(m -> readers.add(Audience.person(m.personId())));
        correspondence.attach(
                form.files(), response.caseNo(), "priceExplanation", t.actor(), readers.toArray(Audience[]::new));
        evidence.record(Act.of(t.caseNo(), t.actor(), "priceExplained", t.node(), Map.of("response", response.caseNo()))
                .by(PriceRule.EXPLAINED_TOO_LATE.basis()));
    }

    @Prefills
    Map<String, Object> judgePrice(TaskContext t) {
        Tender tender = tender(t);
        var prices = opened.prices(tender);
        var names = names(tender);
        return Map.of(
                "serviceName",
                tender.project(),
                "prices",
                reviews.of(tender).stream()
                        .map(r -> Map.of(
                                "responseNo",
                                r.responseNo(),
                                "supplierName",
                                names.get(r.responseNo()).supplier(),
                                "price",
                                prices.get(r.responseNo()).yuan().toPlainString(),
                                "grounds",
                                r.grounds(),
                                "explanation",
                                r.explanation() == null ? "未在规定时间内说明" : r.explanation()))
                        .toList());
    }

    /** The form {@code price-judgement}. */
    record Judgement(List<Row> prices) {
        record Row(String responseNo, boolean reasonable, String reason) {}
    }

    @Handles
    void judgePrice(TaskContext t, Judgement form) {
        Tender tender = tender(t);
        var names = names(tender);
        Map<String, Judgement.Row> rows =
                form.prices().stream().collect(Collectors.toMap(Judgement.Row::responseNo, row -> row));
        var found = new ArrayList<String>();
        for (PriceReviews.Review review : reviews.of(tender)) {
            Response response = names.get(review.responseNo());
            Judgement.Row row = rows.get(review.responseNo());
            if (row == null) throw new Refusal(PriceRule.NOT_ALL_PRICES_REVIEWED, response.supplier());
            if (row.reason() == null || row.reason().isBlank()) {
                throw new Refusal(PriceRule.JUDGED_WITHOUT_REASON, response.supplier());
            }
            reviews.find(tender, review.responseNo(), row.reasonable(), row.reason());
            if (row.reasonable()) continue;
            found.add(review.responseNo());
            invalid.because(tender, response, "不能证明报价合理：" + row.reason());
        }
        evidence.record(Act.of(t.caseNo(), t.actor(), "pricesJudged", t.node(), Map.of("invalid", found))
                .by(PriceRule.JUDGED_WITHOUT_REASON.basis()));
    }

    private Response asked(Tender tender, String creditCode) {
        var asked =
                reviews.of(tender).stream().map(PriceReviews.Review::responseNo).toList();
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .filter(r -> r.creditCode().equals(creditCode) && asked.contains(r.caseNo()))
                .findFirst()
                .orElseThrow(() -> new NotFound("price of " + creditCode));
    }

    private Map<String, Response> names(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .collect(Collectors.toMap(Response::caseNo, r -> r));
    }

    private Tender tender(TaskContext t) {
        return tenders.findByCaseNo(t.caseNo()).orElseThrow(() -> new NotFound("tender of " + t.caseNo()));
    }
}
