package org.sanshe.purchase.tender;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Terms;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.ConsultationSteps;
import org.sanshe.purchase.Plans;
import org.sanshe.seal.Seals;

/** 竞争性磋商: what {@code consultation.bpmn} asks. */
@Steps("consultation")
class Consultation implements ConsultationSteps {

    private static final String LAW = "政府采购竞争性磋商采购方式管理暂行办法";
    private static final LegalBasis NOTICE = new LegalBasis(LAW, "第七条");
    private static final LegalBasis CLOSING = new LegalBasis(LAW, "第十三条");
    private static final LegalBasis FAILURE = new LegalBasis(LAW, "第三十四条");

    private final Tenders tenders;
    private final Responses responses;
    private final ResponseBook book;
    private final Plans plans;
    private final TenderTables tables;
    private final TenderLetters letters;
    private final Seals seals;
    private final Cases cases;
    private final Terms terms;
    private final Deadlines deadlines;
    private final Evidence evidence;
    private final SansheClock clock;

    Consultation(
            Tenders tenders,
            Responses responses,
            ResponseBook book,
            Plans plans,
            TenderTables tables,
            TenderLetters letters,
            Seals seals,
            Cases cases,
            Terms terms,
            Deadlines deadlines,
            Evidence evidence,
            SansheClock clock) {
        this.tenders = tenders;
        this.responses = responses;
        this.book = book;
        this.plans = plans;
        this.tables = tables;
        this.letters = letters;
        this.seals = seals;
        this.cases = cases;
        this.terms = terms;
        this.deadlines = deadlines;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public boolean documentsApproved(String caseNo) {
        return tender(caseNo).status() == TenderStatus.PLANNED;
    }

    @Override
    public void publishNotice(String caseNo) {
        Tender tender = tender(caseNo);
        Instant now = clock.instant();
        tender.publish(now);
        Instant deadline = tender.terms().responseDeadline();
        seals.create(tender.responseSeal(), deadline);
        deadlines.choose(
                caseNo,
                "responseDeadline",
                "CONSULTATION_RESPONSE",
                tender.terms().documentsFrom(),
                deadline);
        var period = terms.asOf("CONSULTATION_NOTICE", cases.rulesAsOf(caseNo)).term();
        var notice = letters.notice(
                tender, plans.of(caseNo), "自本公告发布之日起" + period.unit().zh(period.amount()));
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "noticePublished",
                        "publishNotice",
                        Map.of("responseDeadline", Moments.exact(deadline), "seal", tender.responseSeal()))
                .by(NOTICE)
                .with(List.of(notice.digest())));
    }

    @Override
    public Date responseDeadline(String caseNo) {
        return Date.from(tender(caseNo).terms().responseDeadline());
    }

    @Override
    public void closeResponses(String caseNo) {
        Tender tender = tenders.lockByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
        Instant now = clock.instant();
        if (now.isBefore(tender.terms().responseDeadline())) {
            throw new IllegalStateException("the deadline of " + caseNo + " has not come");
        }
        tender.close(now);
        tenders.saveAndFlush(tender);
        var standing = book.standing(tender);
        String root = book.seal(tender, standing);
        var digests = standing.stream().map(ResponseBook.Version::digest).toList();
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "responsesClosed",
                        "closeResponses",
                        Map.of("count", standing.size(), "root", root, "digests", digests))
                .by(CLOSING));
    }

    @Override
    public boolean enoughResponses(String caseNo) {
        return tables.mayGoOn(caseNo, book.standing(tender(caseNo)).size(), cases.rulesAsOf(caseNo));
    }

    @Override
    public void announceFailure(String caseNo) {
        Tender tender = tender(caseNo);
        tender.fail();
        var all = responses.findByTenderIdOrderByCaseNo(tender.id());
        String reason = tender.openedAt() == null
                ? "截止时间前提交响应文件的供应商共" + book.standing(tender).size() + "家，达不到继续磋商的法定家数"
                : "符合要求的供应商达不到继续磋商的法定家数";
        var notice = letters.termination(tender, clock.today(), reason, FAILURE.text());
        for (Response response : all) {
            letters.failure(tender, response, clock.today(), reason, FAILURE.text());
            cases.send("tenderCancelled", response.caseNo());
        }
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "consultationFailed",
                        "announceFailure",
                        Map.of("reason", reason, "told", all.size()))
                .by(FAILURE)
                .with(List.of(notice.digest())));
    }

    @Override
    public boolean ranked(String caseNo) {
        return tender(caseNo).status() == TenderStatus.COMPLETE;
    }

    private Tender tender(String caseNo) {
        return tenders.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }
}
