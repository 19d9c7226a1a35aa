package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Money;
import org.sanshe.seal.Seals;
import org.springframework.stereotype.Component;

/** 启封内容: reads responses, final offers and score sheets after their seals have opened. */
@Component
class Opened {

    private final ResponseBook book;
    private final Responses responses;
    private final Scores scores;
    private final Submissions submissions;

    Opened(ResponseBook book, Responses responses, Scores scores, Submissions submissions) {
        this.book = book;
        this.responses = responses;
        this.scores = scores;
        this.submissions = submissions;
    }

    /** 首次报价 by response; one whose seal is broken has none. */
    Map<String, Money> firstOffers(Tender tender) {
        var prices = new TreeMap<String, Money>();
        book.standing(tender).forEach(v -> price(v.submission(), "offeredPrice", v.responseNo(), prices));
        return prices;
    }

    /** 最后报价 by response; who handed in none or left has none. */
    Map<String, Money> finalOffers(Tender tender) {
        var prices = new TreeMap<String, Money>();
        book.offers(tender).forEach((response, submission) -> price(submission, "finalPrice", response, prices));
        return prices;
    }

    /** 参评报价 by response: what was bid in a tender, the final offer otherwise; only of those still valid. */
    Map<String, Money> prices(Tender tender) {
        var prices = tender.method().isTender() ? firstOffers(tender) : finalOffers(tender);
        return keepValid(tender, prices);
    }

    /** 承诺年服务工时 by response, of those still valid. */
    Map<String, BigDecimal> hours(Tender tender) {
        var hours = new TreeMap<String, BigDecimal>();
        submissions(tender).forEach((response, submission) -> {
            Object value = submissions.content(submission).get("committedHours");
            hours.put(response, value == null ? BigDecimal.ZERO : new BigDecimal(String.valueOf(value)));
        });
        return keepValid(tender, hours);
    }

    private Map<String, UUID> submissions(Tender tender) {
        if (!tender.method().isTender()) return book.offers(tender);
        var bids = new TreeMap<String, UUID>();
        book.standing(tender).forEach(v -> bids.put(v.responseNo(), v.submission()));
        return keepValid(tender, bids);
    }

    private <T> Map<String, T> keepValid(Tender tender, Map<String, T> byResponse) {
        byResponse
                .keySet()
                .retainAll(responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                        .filter(r -> r.is(ResponseStatus.VALID))
                        .map(Response::caseNo)
                        .toList());
        return byResponse;
    }

    private void price(UUID submission, String field, String response, Map<String, Money> into) {
        try {
            into.put(
                    response,
                    Money.of(String.valueOf(submissions.content(submission).get(field))));
        } catch (Seals.BrokenSeal broken) {
            into.remove(response);
        }
    }

    /** The points of all members. */
    List<Scores.Score> points(Tender tender) {
        return points(scores.sheets(tender));
    }

    /** The points of sheets, by member. */
    List<Scores.Score> points(Map<Long, UUID> sheets) {
        var points = new ArrayList<Scores.Score>();
        sheets.forEach((person, submission) -> {
            for (Object sheet : (List<?>) submissions.content(submission).get("sheets")) {
                String response = (String) ((Map<?, ?>) sheet).get("responseNo");
                for (Object line : (List<?>) ((Map<?, ?>) sheet).get("lines")) {
                    var fields = (Map<?, ?>) line;
                    points.add(new Scores.Score(
                            person,
                            response,
                            new BigDecimal(String.valueOf(fields.get("criterionNo"))).intValueExact(),
                            new BigDecimal(String.valueOf(fields.get("points")))));
                }
            }
        });
        return points;
    }
}
