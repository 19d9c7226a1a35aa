package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.processes.EvaluationSteps;
import org.sanshe.seal.Seals;

/** 磋商评审: what {@code evaluation.bpmn} asks. */
@Steps("evaluation")
class EvaluationProcess implements EvaluationSteps {

    private static final LegalBasis RANKING = new LegalBasis("政府采购竞争性磋商采购方式管理暂行办法", "第二十五条");

    private final Tenders tenders;
    private final Responses responses;
    private final Scores scores;
    private final Opened opened;
    private final PanelSeats seats;
    private final TenderTables tables;
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
    public String panelLeader(String caseNo) {
        return String.valueOf(seats.panel(tender(caseNo)).leader().personId());
    }

    @Override
    public boolean enoughCompliant(String caseNo) {
        return tables.mayGoOn(caseNo, tender(caseNo).method(), bidders(caseNo).size(), cases.rulesAsOf(caseNo));
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

    /** Asked when all offers are in or their time is up: what was sealed until then opens. */
    @Override
    public boolean enoughOffers(String caseNo) {
        Tender tender = tender(caseNo);
        seals.release(tender.offerSeal(), "最后报价截止");
        return tables.mayGoOn(
                caseNo, tender.method(), opened.finalOffers(tender).size(), cases.rulesAsOf(caseNo));
    }

    @Override
    public List<String> scorers(String caseNo) {
        return ids(seats.panel(tender(caseNo)).seated());
    }

    @Override
    public void rankResponses(String caseNo) {
        Tender tender = tender(caseNo);
        seals.release(tender.scoreSeal(), "全部评分已提交");
        Map<String, Money> prices = opened.finalOffers(tender);
        List<Scores.Score> points = opened.points(tender);
        var entries = new ArrayList<Ranking.Entry>();
        for (Response r : responses.findByTenderIdOrderByCaseNo(tender.id())) {
            if (prices.containsKey(r.caseNo())) {
                entries.add(new Ranking.Entry(
                        r.caseNo(),
                        r.supplier(),
                        prices.get(r.caseNo()),
                        totals(tender, points, r, false),
                        totals(tender, points, r, true)));
            } else if (r.is(ResponseStatus.VALID)) {
                r.withdraw("未在规定时间内提交最后报价，视为退出磋商");
            }
        }
        List<Ranked> ranking = Ranking.of(entries, tender.priceWeight());
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
                                                + r.total().toPlainString())
                                        .toList()))
                .by(RANKING));
    }

    @Override
    public void announceFailure(String caseNo) {
        failing.announce(tender(caseNo), "符合要求的供应商达不到继续磋商的法定家数");
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

    private static List<Scores.Finding> findings(Tender tender, Map<String, Money> prices, List<Scores.Score> points) {
        var found = new ArrayList<Scores.Finding>();
        LowPriceShares shares = tender.terms().lowPrice();
        LowPrice.review(prices, tender.terms().ceiling(), shares)
                .forEach((response, grounds) -> grounds.forEach(g -> found.add(new Scores.Finding(
                        response,
                        "LOW_PRICE",
                        "最后报价" + g.zh(g.percent(shares)) + "，应当要求供应商说明，时间不少于" + shares.minutes() + "分钟"))));
        for (int i = 0; i < tender.criteria().size(); i++) {
            Criterion c = tender.criteria().get(i);
            if (!c.objective() || c.kind() == CriterionKind.PRICE) continue;
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
