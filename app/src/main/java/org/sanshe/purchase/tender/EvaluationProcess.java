package org.sanshe.purchase.tender;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.processes.EvaluationSteps;
import org.sanshe.purchase.Method;
import org.sanshe.seal.Seals;

/** 评审: what {@code evaluation.bpmn} asks. */
@Steps("evaluation")
class EvaluationProcess implements EvaluationSteps {

    private final Tenders tenders;
    private final Responses responses;
    private final Scores scores;
    private final Opened opened;
    private final PanelSeats seats;
    private final Enough enough;
    private final Invalid invalid;
    private final PriceReviews reviews;
    private final Failing failing;
    private final Seals seals;
    private final Ranker ranker;

    EvaluationProcess(
            Tenders tenders,
            Responses responses,
            Scores scores,
            Opened opened,
            PanelSeats seats,
            Enough enough,
            Invalid invalid,
            PriceReviews reviews,
            Failing failing,
            Seals seals,
            Ranker ranker) {
        this.tenders = tenders;
        this.responses = responses;
        this.scores = scores;
        this.opened = opened;
        this.seats = seats;
        this.enough = enough;
        this.invalid = invalid;
        this.reviews = reviews;
        this.failing = failing;
        this.seals = seals;
        this.ranker = ranker;
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
        ranker.rank(tender, scored ? opened.points(tender) : List.of(), "rankResponses");
    }

    @Override
    public void announceFailure(String caseNo) {
        failing.announce(tender(caseNo));
    }

    private Stream<Response> all(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream();
    }

    private static List<String> ids(List<PanelMember> members) {
        return members.stream().map(m -> String.valueOf(m.personId())).toList();
    }

    private Tender tender(String caseNo) {
        return tenders.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }
}
