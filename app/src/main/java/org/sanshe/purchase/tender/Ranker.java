package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.MethodLaw;
import org.springframework.stereotype.Component;

/** 汇总并排序: turns points and prices into an order and keeps both as the newest version of the result. */
@Component
class Ranker {

    private final Responses responses;
    private final Scores scores;
    private final Opened opened;
    private final PriceReviews reviews;
    private final TenderTables tables;
    private final ResponseBook book;
    private final TrackRecord record;
    private final Cases cases;
    private final Evidence evidence;

    Ranker(
            Responses responses,
            Scores scores,
            Opened opened,
            PriceReviews reviews,
            TenderTables tables,
            ResponseBook book,
            TrackRecord record,
            Cases cases,
            Evidence evidence) {
        this.responses = responses;
        this.scores = scores;
        this.opened = opened;
        this.reviews = reviews;
        this.tables = tables;
        this.book = book;
        this.record = record;
        this.cases = cases;
        this.evidence = evidence;
    }

    /**
     * Ranks and writes down.
     *
     * @param points of all members; empty where the price alone decides
     * @param node the step, for the record
     */
    void rank(Tender tender, List<Scores.Score> points, String node) {
        boolean scored = !points.isEmpty();
        Map<String, Money> prices = opened.prices(tender);
        Map<String, BigDecimal> hours = tender.comparesHours() ? opened.hours(tender) : Map.of();
        var entries = responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
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
                tables.ties(tender.caseNo(), tender.method(), cases.rulesAsOf(tender.caseNo())),
                book.sealed(tender).map(ResponseBook.Sealed::root).orElse(tender.caseNo()),
                preferred(tender));
        List<Ranked> ranking = scored ? Ranking.byPoints(entries, rules) : Ranking.byPrice(entries, rules);
        scores.keep(tender, points, ranking, findings(tender, prices, points));
        evidence.record(Act.of(
                        tender.caseNo(),
                        null,
                        "responsesRanked",
                        node,
                        Map.of(
                                "ranking",
                                ranking.stream()
                                        .map(r -> r.rank() + " " + r.responseNo() + " "
                                                + (scored ? r.total().toPlainString() : r.price()))
                                        .toList()))
                .by(MethodLaw.RANKING.of(tender.method())));
    }

    /** 同等条件下优先, as of the day responses were due, so that a ranking done again comes out the same. */
    private Set<String> preferred(Tender tender) {
        LocalDate day = LocalDate.ofInstant(tender.terms().responseDeadline(), SansheClock.ZONE);
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .filter(r -> record.hasPriority(r.organizationId(), day))
                .map(Response::caseNo)
                .collect(Collectors.toSet());
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
}
