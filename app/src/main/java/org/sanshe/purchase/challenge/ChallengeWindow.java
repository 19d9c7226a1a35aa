package org.sanshe.purchase.challenge;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.tender.Bidders;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderRecords;
import org.springframework.stereotype.Component;

/** 质疑期: who may challenge a stage, and until when (《政府采购法》第五十二条，《政府采购法实施条例》第五十三条). */
@Component
class ChallengeWindow {

    /** 采购过程的环节: each ends, and can be challenged, by itself. */
    enum Step {
        /** 开启. */
        OPENING,
        /** 评审. */
        EVALUATION
    }

    private final Deadlines deadlines;
    private final Cases cases;

    ChallengeWindow(Deadlines deadlines, Cases cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /** Refuses who neither obtained the documents nor, for the later stages, took part. */
    static void checkStanding(Stage stage, Bidders.Bidder bidder) {
        if (bidder == null) throw new Refusal(ChallengeRule.DOCUMENTS_NOT_OBTAINED);
        if (stage != Stage.DOCUMENTS && !bidder.tookPart()) throw new Refusal(ChallengeRule.DID_NOT_TAKE_PART);
    }

    /** The last day of a stage's window. @throws Refusal {@link ChallengeRule#TOO_EARLY} while the stage has not ended */
    LocalDate until(Stage stage, Step step, Tender tender, Bidders.Bidder bidder) {
        return switch (stage) {
            case DOCUMENTS -> after(tender, known(bidder.registeredOn(), noticeEnds(tender)));
            case PROCESS -> after(tender, stepEnded(step, tender));
            case RESULT ->
                deadlines
                        .current(tender.caseNo(), "challengeWindow")
                        .orElseThrow(() -> new Refusal(ChallengeRule.TOO_EARLY))
                        .dueAt()
                        .atZone(SansheClock.ZONE)
                        .toLocalDate();
        };
    }

    /**
     * 应知之日 of the documents. The Regulation names the day of obtaining them or the end of their notice; who obtained them
     * during the notice has until its end, who obtained them after it counts from that day.
     */
    static LocalDate known(LocalDate obtainedOn, LocalDate noticeEnds) {
        return obtainedOn.isAfter(noticeEnds) ? obtainedOn : noticeEnds;
    }

    private LocalDate noticeEnds(Tender tender) {
        return deadlines
                .count(
                        List.of(TenderRecords.noticeTerm(tender)),
                        Moments.day(tender.publishedAt()),
                        cases.rulesAsOf(tender.caseNo()))
                .date();
    }

    private LocalDate after(Tender tender, LocalDate known) {
        return deadlines
                .count(List.of("CHALLENGE_WINDOW"), known, cases.rulesAsOf(tender.caseNo()))
                .date();
    }

    private static LocalDate stepEnded(Step step, Tender tender) {
        var ended = step == Step.OPENING ? tender.openedAt() : tender.evaluatedAt();
        if (ended == null) throw new Refusal(ChallengeRule.TOO_EARLY);
        return Moments.day(ended);
    }
}
