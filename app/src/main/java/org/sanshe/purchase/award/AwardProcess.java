package org.sanshe.purchase.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.AwardSteps;
import org.sanshe.purchase.Bonds;
import org.sanshe.purchase.MethodLaw;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.challenge.Challenges;
import org.sanshe.purchase.tender.Moments;

/** 确定成交: what {@code award.bpmn} asks. */
@Steps("award")
class AwardProcess implements AwardSteps {

    private static final LegalBasis RESULT = new LegalBasis("政府采购法实施条例", "第四十三条");
    private static final LegalBasis NOBODY = new LegalBasis("政府采购法", "第三十六条");
    private static final LegalBasis NEXT = new LegalBasis("政府采购法实施条例", "第四十九条");
    private static final String VOID_REASON = "质疑事项成立且影响成交结果，成交结果无效";
    private static final LegalBasis VOID = new LegalBasis("政府采购法实施条例", "第七十一条");

    private final AwardBook awards;
    private final Challenges challenges;
    private final AwardLetters letters;
    private final Plans plans;
    private final Breaches breaches;
    private final Bonds bonds;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    AwardProcess(
            AwardBook awards,
            Challenges challenges,
            AwardLetters letters,
            Plans plans,
            Breaches breaches,
            Bonds bonds,
            Deadlines deadlines,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.awards = awards;
        this.challenges = challenges;
        this.letters = letters;
        this.plans = plans;
        this.breaches = breaches;
        this.bonds = bonds;
        this.deadlines = deadlines;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public boolean reportDelivered(String caseNo) {
        return awards.begun(caseNo);
    }

    @Override
    public void reportLateDelivery(String caseNo) {
        breaches.late(
                caseNo,
                "deliverReport",
                "评审报告没有在二个工作日内送交采购人",
                "The evaluation report was not delivered in time",
                RESULT);
    }

    @Override
    public Date decideNextDue(String caseNo) {
        return deadlines.set(caseNo, "decideNext", List.of("NEXT_CANDIDATE"), clock.today(), cases.rulesAsOf(caseNo));
    }

    @Override
    public boolean supplierPicked(String caseNo) {
        return awards.current(caseNo).isDecided();
    }

    @Override
    public void closeWithoutAward(String caseNo) {
        Award award = awards.current(caseNo);
        var documents = letters.nobody(
                awards.procured(caseNo), clock.today(), award.restartReason(), NOBODY.text() + "、" + NEXT.text());
        evidence.record(Act.of(caseNo, null, "notAwarded", "closeWithoutAward", Map.of("reason", award.restartReason()))
                .by(NOBODY)
                .with(documents));
        bonds.ended(caseNo, clock.today());
    }

    @Override
    public void reportLateResult(String caseNo) {
        breaches.late(
                caseNo,
                "publishResult",
                "中标、成交结果没有在二个工作日内公告",
                "The result was not published within two working days",
                RESULT);
    }

    @Override
    public Date deliverReportDue(String caseNo) {
        return deadlines.due(caseNo, "deliverReport");
    }

    @Override
    public Date pickSupplierDue(String caseNo) {
        return deadlines.due(caseNo, "pickSupplier");
    }

    @Override
    public void deemFirstRanked(String caseNo) {
        Award award = awards.current(caseNo);
        LocalDate today = clock.today();
        award.deem(today);
        deadlines.set(caseNo, "publishResult", List.of("RESULT_NOTICE_ISSUE"), today, cases.rulesAsOf(caseNo));
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "supplierDeemed",
                        "deemFirstRanked",
                        Map.of("supplier", award.supplier(), "rank", award.rank()))
                .by(MethodLaw.DEEMED.of(plans.of(caseNo).method())));
        breaches.late(
                caseNo,
                "pickSupplier",
                "采购人没有在五个工作日内确定供应商，视为确定排序第一的“" + award.supplier() + "”",
                "The purchaser did not pick in time; the first in rank, " + award.supplier() + ", is deemed picked",
                RESULT);
    }

    @Override
    public Date publishResultDue(String caseNo) {
        return deadlines.due(caseNo, "publishResult");
    }

    @Override
    public void announceResult(String caseNo) {
        Award award = awards.current(caseNo);
        LocalDate today = clock.today();
        LocalDate rulesAsOf = cases.rulesAsOf(caseNo);
        Date until = deadlines.set(
                caseNo, "challengeWindow", List.of("RESULT_NOTICE_PERIOD", "CHALLENGE_WINDOW"), today, rulesAsOf);
        deadlines.announce(caseNo, "challengeWindow");
        LocalDate contractBy =
                deadlines.count(List.of("CONTRACT_SIGNING"), today, rulesAsOf).date();
        Instant noticeUntil = deadlines
                .count(List.of("RESULT_NOTICE_PERIOD"), today, rulesAsOf)
                .lastMoment()
                .toInstant();
        var documents = letters.announce(
                awards.procured(caseNo), award, Moments.day(until.toInstant()), noticeUntil, contractBy);
        award.announce(documents.get(0).documentNo(), clock.instant(), until.toInstant());
        bonds.awarded(caseNo, award.organizationId(), today);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "resultAnnounced",
                        "announceResult",
                        Map.of(
                                "supplier", award.supplier(),
                                "amount", award.amount().toString(),
                                "challengeUntil", Moments.exact(until.toInstant())))
                .by(RESULT)
                .with(documents.stream().map(StoredDocument::digest).toList()));
    }

    @Override
    public Date challengeWindowEnds(String caseNo) {
        return deadlines.due(caseNo, "challengeWindow");
    }

    @Override
    public boolean challengePending(String caseNo) {
        return challenges.pending(caseNo);
    }

    @Override
    public boolean resultStands(String caseNo) {
        Award award = awards.current(caseNo);
        boolean stands = award.status() != AwardStatus.CANCELLED
                && !challenges.upheld(caseNo, award.letterNo(), award.announcedAt());
        if (stands) award.stand();
        return stands;
    }

    @Override
    public void voidAward(String caseNo) {
        Award award = awards.current(caseNo);
        if (award.status() != AwardStatus.CANCELLED) award.cancel(VOID_REASON);
        var documents = letters.annul(awards.procured(caseNo), award, clock.today(), VOID_REASON, VOID.text());
        evidence.record(Act.of(caseNo, null, "awardVoid", "voidAward", Map.of("supplier", award.supplier()))
                .by(VOID)
                .with(documents));
    }
}
