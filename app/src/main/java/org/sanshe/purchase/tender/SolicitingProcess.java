package org.sanshe.purchase.tender;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Terms;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Posts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.SolicitingSteps;
import org.sanshe.purchase.MethodLaw;
import org.sanshe.purchase.Plans;
import org.sanshe.seal.Openers;

/** 征集响应: what {@code soliciting.bpmn} asks. */
@Steps("soliciting")
class SolicitingProcess implements SolicitingSteps {

    private static final LegalBasis NOTICE = new LegalBasis("政府采购法", "第十一条");
    private static final LegalBasis INVITATION = new LegalBasis("政府采购法", "第三十四条");

    private final Tenders tenders;
    private final ResponseBook book;
    private final Plans plans;
    private final Enough enough;
    private final TenderLetters letters;
    private final Failing failing;
    private final Openers seals;
    private final TenderOpeners openers;
    private final Cases cases;
    private final Terms terms;
    private final Deadlines deadlines;
    private final Evidence evidence;
    private final SansheClock clock;

    SolicitingProcess(
            Tenders tenders,
            ResponseBook book,
            Plans plans,
            Enough enough,
            TenderLetters letters,
            Failing failing,
            Openers seals,
            TenderOpeners openers,
            Cases cases,
            Terms terms,
            Deadlines deadlines,
            Evidence evidence,
            SansheClock clock) {
        this.tenders = tenders;
        this.book = book;
        this.plans = plans;
        this.enough = enough;
        this.letters = letters;
        this.failing = failing;
        this.seals = seals;
        this.openers = openers;
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
        seals.create(
                tender.responseSeal(),
                tender.id(),
                openers.of(tender).stream().map(Posts.Holder::personId).toList());
        deadlines.choose(
                caseNo,
                "responseDeadline",
                TenderTables.responseTerm(tender.method()),
                tender.terms().documentsFrom(),
                deadline);
        var period = terms.asOf(TenderTables.noticeTerm(tender.method()), cases.rulesAsOf(caseNo))
                .term();
        var notice = letters.notice(
                tender, plans.of(caseNo), "自本公告发布之日起" + period.unit().zh(period.amount()));
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "noticePublished",
                        "publishNotice",
                        Map.of("responseDeadline", Moments.exact(deadline), "seal", tender.responseSeal()))
                .by(tender.method().words().invites() ? INVITATION : NOTICE)
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
        boolean fresh = book.sealed(tender).isEmpty();
        String root = book.seal(tender, standing);
        var digests = standing.stream().map(ResponseBook.Version::digest).toList();
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "responsesClosed",
                        "closeResponses",
                        Map.of("count", standing.size(), "root", root, "digests", digests))
                .by(MethodLaw.DELIVERY.of(tender.method())));
        if (fresh) letters.responseList(tender, root, digests);
    }

    @Override
    public boolean enoughResponses(String caseNo) {
        Tender tender = tender(caseNo);
        return enough.of(tender, book.standing(tender).size());
    }

    @Override
    public List<String> openers(String caseNo) {
        return openers.of(tender(caseNo)).stream()
                .map(o -> String.valueOf(o.personId()))
                .toList();
    }

    @Override
    public boolean unlocked(String caseNo) {
        return seals.isUnlocked(tender(caseNo).responseSeal());
    }

    @Override
    public void announceFailure(String caseNo) {
        failing.announce(tender(caseNo));
    }

    private Tender tender(String caseNo) {
        return tenders.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }
}
