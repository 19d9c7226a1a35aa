package org.sanshe.purchase.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.MethodLaw;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 采购活动档案: what the other stages may know of a tender, and how they end it. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
public class TenderRecords {

    private final Tenders tenders;
    private final Responses responses;
    private final Bidders bidders;
    private final Scores scores;
    private final Panels panels;
    private final TenderLetters letters;
    private final Cases cases;

    TenderRecords(
            Tenders tenders,
            Responses responses,
            Bidders bidders,
            Scores scores,
            Panels panels,
            TenderLetters letters,
            Cases cases) {
        this.tenders = tenders;
        this.responses = responses;
        this.bidders = bidders;
        this.scores = scores;
        this.panels = panels;
        this.letters = letters;
        this.cases = cases;
    }

    /**
     * The tender of a purchase.
     *
     * @throws NotFound before its documents were drafted
     */
    public Tender get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }

    /** The tender of a purchase; empty before its documents were drafted. */
    public Optional<Tender> find(String caseNo) {
        return tenders.findByCaseNo(caseNo);
    }

    /** The tenders published and not closed, newest first. */
    public List<Tender> open() {
        return tenders.findOpen();
    }

    /** The tenders ever published, newest first. */
    public List<Tender> published() {
        return tenders.findPublished();
    }

    /** The tender an organization's response belongs to. */
    public Optional<Tender> answeredBy(String responseNo) {
        return responses.findByCaseNo(responseNo).flatMap(r -> tenders.findById(r.tenderId()));
    }

    /** The tenders whose documents an organization has obtained, newest first. */
    public List<Tender> knownTo(long organizationId) {
        return responses.findByOrganizationIdOrderByCaseNoDesc(organizationId).stream()
                .map(r -> tenders.findById(r.tenderId()).orElseThrow())
                .toList();
    }

    /** 公告期限: the name of the term for which the notice of a tender stays published. */
    public static String noticeTerm(Tender tender) {
        return TenderTables.noticeTerm(tender.method());
    }

    /** The part an organization has in a tender; empty when it did not obtain the documents. */
    public Optional<Bidders.Bidder> bidder(Tender tender, long organizationId) {
        return bidders.all(tender).stream()
                .filter(b -> b.organizationId() == organizationId)
                .findFirst();
    }

    /** The supplier of a response. */
    public Bidders.Bidder byResponse(Tender tender, String responseNo) {
        return bidders.all(tender).stream()
                .filter(b -> b.responseNo().equals(responseNo))
                .findFirst()
                .orElseThrow(() -> new NotFound("response " + responseNo));
    }

    /** Everybody who obtained the documents. */
    public List<Bidders.Bidder> bidders(Tender tender) {
        return bidders.all(tender);
    }

    /** The candidates of a purchase, best first; empty before they were ranked. */
    public List<Ranked> ranking(String caseNo) {
        return find(caseNo).map(scores::ranking).orElse(List.of());
    }

    /** The names of those who judged, in the order drawn. */
    public List<String> panelNames(Tender tender) {
        return panels.findByTenderId(tender.id())
                .map(p -> p.seated().stream().map(PanelMember::name).toList())
                .orElse(List.of());
    }

    /**
     * 终止采购: ends what is open and tells everybody who obtained the documents; publishes it when the notice was public.
     * Does nothing before the documents were drafted or after the tender has ended.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String caseNo, String reason, String basis, LocalDate on) {
        find(caseNo)
                .filter(t -> t.status().mayBecome(TenderStatus.CANCELLED)
                        || t.status().mayBecome(TenderStatus.WITHDRAWN))
                .ifPresent(tender -> {
                    boolean published = tender.publishedAt() != null;
                    String cited = basis != null
                            ? basis
                            : MethodLaw.CANCELLATION.of(tender.method()).text();
                    tender.cancel();
                    tenders.save(tender);
                    if (!published) return;
                    letters.termination(tender, on, reason, cited);
                    for (Response response : responses.findByTenderIdOrderByCaseNo(tender.id())) {
                        letters.failure(tender, response, on, reason, cited);
                        cases.send("tenderCancelled", response.caseNo());
                    }
                });
    }
}
