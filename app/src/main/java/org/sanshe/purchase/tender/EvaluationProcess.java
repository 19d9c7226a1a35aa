package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.processes.EvaluationSteps;
import org.sanshe.purchase.Method;
import org.sanshe.seal.Seals;

/** 评审: what {@code evaluation.bpmn} asks. */
@Steps("evaluation")
class EvaluationProcess implements EvaluationSteps {

    private static final LegalBasis RANKING = new LegalBasis("政府采购竞争性磋商采购方式管理暂行办法", "第二十五条");

    private final Tenders tenders;
    private final Responses responses;
    private final Scores scores;
    private final Opened opened;
    private final PanelSeats seats;
    private final TenderTables tables;
    private final Enough enough;
    private final Invalid invalid;
    private final PriceReviews reviews;
    private final ResponseBook book;
    private final Failing failing;
    private final Seals seals;
    private final Cases cases;
    private final Evidence evidence;

    EvaluationProcess(
            Tenders tenders,
            Responses responses,
            Scores scores,
            Opened opened,
            PanelSeats seats,
            TenderTables tables,
            Enough enough,
            Invalid invalid,
            PriceReviews reviews,
            ResponseBook book,
            Failing failing,
            Seals seals,
            Cases cases,
            Evidence evidence) {
        this.tenders = tenders;
        this.responses = responses;
        this.scores = scores;
        this.opened = opened;
        this.seats = seats;
        this.tables = tables;
        this.enough = enough;
        this.invalid = invalid;
        this.reviews = reviews;
        this.book = book;
        this.failing = failing;
        this.seals = seals;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public List<String> panelMembers(String caseNo) {
        return ids(seats.panel(tender(caseNo)).undeclared());
    }

    @Override
    public boolean panelComplete(String caseNo) {
        return seats.panel(tender(caseNo)).isComplete();
    }

    @Override
    public boolean refilled(String caseNo) {
        return panelComplete(caseNo) && all(tender(caseNo)).noneMatch(r -> r.is(ResponseStatus.PENDING));
    }

    @Override
    public String panelLeader(String caseNo) {
        return String.valueOf(seats.panel(tender(caseNo)).leader().personId());
    }

    @Override
    public boolean purchaserChecks(String caseNo) {
        return tender(caseNo).method().isTender();
    }

    @Override
    public boolean enoughQualified(String caseNo) {
        Tender tender = tender(caseNo);
        return enough.of(tender, (int) all(tender).filter(Response::takesPart).count());
    }

    @Override
    public boolean enoughCompliant(String caseNo) {
        return enough.of(tender(caseNo), bidders(caseNo).size());
    }

    @Override
    public boolean finalOffersWanted(String caseNo) {
        return !tender(caseNo).method().isTender();
    }

    @Override
    public List<String> bidders(String caseNo) {
        return responses.findByTenderIdOrderByCaseNo(tender(caseNo).id()).stream()
                .filter(r -> r.is(ResponseStatus.VALID))
                .map(Response::creditCode)
                .toList();
    }

    @Override
    public Date finalOfferDeadline(String caseNo) {
        return Date.from(tender(caseNo).finalOfferDeadline());
    }

    /** What was sealed until now opens; who made no offer has left, and an offer above the ceiling is none. */
    @Override
    public void openOffers(String caseNo) {
        Tender tender = tender(caseNo);
        seals.release(tender.offerSeal(), "最后报价截止");
        Map<String, Money> offers = opened.finalOffers(tender);
        for (Response r : all(tender).filter(r -> r.is(ResponseStatus.VALID)).toList()) {
            if (!offers.containsKey(r.caseNo())) {
                r.withdraw("未在规定时间内提交最后报价，视为退出" + tender.method().zh());
            } else if (offers.get(r.caseNo()).exceeds(tender.terms().ceiling())) {
                invalid.because(tender, r, Failing.OVER_CEILING);
            }
        }
    }

    @Override
    public boolean enoughOffers(String caseNo) {
        Tender tender = tender(caseNo);
        return enough.of(tender, opened.prices(tender).size());
    }

    @Override
    public boolean lowPriceFound(String caseNo) {
        return !reviews.of(tender(caseNo)).isEmpty();
    }

    @Override
    public List<String> explainers(String caseNo) {
        Tender tender = tender(caseNo);
        var asked =
                reviews.of(tender).stream().map(PriceReviews.Review::responseNo).toList();
        return all(tender)
                .filter(r -> asked.contains(r.caseNo()))
                .map(Response::creditCode)
                .toList();
    }

    @Override
    public Date explanationDeadline(String caseNo) {
        return Date.from(tender(caseNo).explanationDeadline());
    }

    @Override
    public boolean enoughPrices(String caseNo) {
        return enoughCompliant(caseNo);
    }

    @Override
    public boolean scored(String caseNo) {
        return tender(caseNo).method() != Method.NEGOTIATION;
    }

    @Override
    public List<String> scorers(String caseNo) {
        Tender tender = tender(caseNo);
        var scored = scores.sheets(tender).keySet();
        return ids(seats.panel(tender).seated().stream()
                .filter(m -> !scored.contains(m.personId()))
                .toList());
    }

    @Override
    public List<String> signers(String caseNo) {
        return ids(seats.panel(tender(caseNo)).seated());
    }

    @Override
    public void rankResponses(String caseNo) {
        Tender tender = tender(caseNo);
        boolean scored = scored(caseNo);
        if (scored) seals.release(tender.scoreSeal(), "全部评分已提交");
        Map<String, Money> prices = opened.prices(tender);
        Map<String, BigDecimal> hours = tender.comparesHours() ? opened.hours(tender) : Map.of();
        List<Scores.Score> points = scored ? opened.points(tender) : List.of();
        var entries = all(tender)
                .filter(r -> prices.containsKey(r.caseNo()))
                .map(r -> new Ranking.Entry(
                        r.caseNo(),
                        r.supplier(),
                        prices.get(r.caseNo()),
                        hours.getOrDefault(r.caseNo(), BigDecimal.ZERO),
                        totals(tender, points, r, false),
                        totals(tender, points, r, true)))
                .toList();
        var rules = new Ranking.Rules(
                tender.computedWeight(),
                tender.comparesHours(),
                tables.ties(caseNo, tender.method(), cases.rulesAsOf(caseNo)),
                book.sealed(tender).map(ResponseBook.Sealed::root).orElse(caseNo));
        List<Ranked> ranking = scored ? Ranking.byPoints(entries, rules) : Ranking.byPrice(entries, rules);
        scores.keep(tender, points, ranking, findings(tender, prices, points));
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "responsesRanked",
                        "rankResponses",
                        Map.of(
                                "ranking",
                                ranking.stream()
                                        .map(r -> r.rank() + " " + r.responseNo() + " "
                                                + (scored ? r.total().toPlainString() : r.price()))
                                        .toList()))
                .by(RANKING));
    }

    @Override
    public void announceFailure(String caseNo) {
        failing.announce(tender(caseNo));
    }

    private Stream<Response> all(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream();
    }

    /** One sum a member. */
    private static List<BigDecimal> totals(
            Tender tender, List<Scores.Score> points, Response r, boolean technicalOnly) {
        return List.copyOf(points.stream()
                .filter(s -> s.responseNo().equals(r.caseNo()))
                .filter(s -> !technicalOnly
                        || tender.criteria().get(s.criterion() - 1).kind() == CriterionKind.TECHNICAL)
                .collect(Collectors.groupingBy(
                        Scores.Score::personId,
                        Collectors.reducing(BigDecimal.ZERO, Scores.Score::points, BigDecimal::add)))
                .values());
    }

    private List<Scores.Finding> findings(Tender tender, Map<String, Money> prices, List<Scores.Score> points) {
        var found = new ArrayList<Scores.Finding>();
        reviews.of(tender).forEach(r -> found.add(new Scores.Finding(r.responseNo(), "LOW_PRICE", r.zh())));
        for (int i = 0; i < tender.criteria().size(); i++) {
            Criterion c = tender.criteria().get(i);
            if (!c.objective() || c.kind().isComputed()) continue;
            int no = i + 1;
            for (String response : prices.keySet()) {
                var given = points.stream()
                        .filter(s -> s.criterion() == no && s.responseNo().equals(response))
                        .map(Scores.Score::points)
                        .collect(Collectors.toCollection(TreeSet::new));
                if (given.size() > 1) {
                    found.add(new Scores.Finding(
                            response, "OBJECTIVE_DIFFERS", "客观分“" + c.name() + "”各成员评分不一致：" + given));
                }
            }
        }
        return found;
    }

    private static List<String> ids(List<PanelMember> members) {
        return members.stream().map(m -> String.valueOf(m.personId())).toList();
    }

    private Tender tender(String caseNo) {
        return tenders.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }
}
