package org.sanshe.purchase.tender;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Money;
import org.sanshe.seal.Seals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 启封后的响应: what those may read who look for signs of collusion. Empty before the opening, whoever asks. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
public class OpenedResponses {

    private final Tenders tenders;
    private final Responses responses;
    private final ResponseBook book;
    private final Opened opened;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Cases cases;

    OpenedResponses(
            Tenders tenders,
            Responses responses,
            ResponseBook book,
            Opened opened,
            Submissions submissions,
            Deadlines deadlines,
            Cases cases) {
        this.tenders = tenders;
        this.responses = responses;
        this.book = book;
        this.opened = opened;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /**
     * 启封响应.
     *
     * @param seal the scope it was sealed under
     * @param last 最后报价; null when none was made
     * @param content what the form holds; empty when the seal is broken
     * @param files references of the files
     */
    public record OpenedResponse(
            String responseNo,
            String seal,
            long organizationId,
            String supplier,
            ResponseStatus status,
            Instant receivedAt,
            Money last,
            Map<String, Object> content,
            List<String> files) {}

    /** Those that counted at the deadline, in the order they came in. */
    public List<OpenedResponse> of(Tender tender) {
        if (tender.openedAt() == null) return List.of();
        Map<String, Response> byNo = responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .collect(Collectors.toMap(Response::caseNo, r -> r));
        Map<String, Money> last = tender.evaluatedAt() == null ? Map.of() : opened.finalOffers(tender);
        var all = new ArrayList<OpenedResponse>();
        for (ResponseBook.Version v : book.standing(tender)) {
            Response r = byNo.get(v.responseNo());
            all.add(new OpenedResponse(
                    v.responseNo(),
                    tender.responseSeal(),
                    r.organizationId(),
                    r.supplier(),
                    r.status(),
                    v.receivedAt(),
                    last.get(v.responseNo()),
                    content(v),
                    v.files()));
        }
        return all;
    }

    private Map<String, Object> content(ResponseBook.Version v) {
        try {
            return submissions.content(v.submission());
        } catch (Seals.BrokenSeal broken) {
            return Map.of();
        }
    }

    /**
     * 响应时间, in days.
     *
     * @param days from the documents' first day to the deadline
     * @param lawful the fewest the law allows from that day on
     */
    public record Period(long days, long lawful) {}

    /** How long suppliers have; empty before the documents were drafted. */
    public Optional<Period> period(String caseNo) {
        return tenders.findByCaseNo(caseNo).filter(t -> t.terms() != null).map(t -> {
            var from = t.terms().documentsFrom();
            var lawful = deadlines
                    .count(List.of(TenderTables.responseTerm(t.method())), from, cases.rulesAsOf(caseNo))
                    .date();
            return new Period(
                    ChronoUnit.DAYS.between(from, Moments.day(t.terms().responseDeadline())),
                    ChronoUnit.DAYS.between(from, lawful));
        });
    }

    /** What the documents and the requirement say, in which no supplier is original. */
    public String documents(String caseNo) {
        var texts = new ArrayList<String>();
        for (String node : List.of("draftRequirement", "draftDocuments")) {
            submissions.latest(caseNo, node, null).ifPresent(values -> collect(values, texts));
        }
        return String.join("\n", texts);
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof Map<?, ?> map) new LinkedHashMap<>(map).values().forEach(v -> collect(v, texts));
        else if (value instanceof List<?> list) list.forEach(v -> collect(v, texts));
        else if (value instanceof String text) texts.add(text);
    }
}
