package org.sanshe.purchase.challenge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.tender.Bidders;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Tender;
import org.springframework.stereotype.Component;

/** 质疑期: who may challenge a stage, and until when (《政府采购法》第五十二条，《政府采购法实施条例》第五十三条). */
@Component
class ChallengeWindow {

    private final Deadlines deadlines;
    private final Cases cases;

    ChallengeWindow(Deadlines deadlines, Cases cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    /** Refuses who neither obtained the documents nor, for the later stages, took part. */
    static void checkStanding(Challenge.Stage stage, Bidders.Bidder bidder) {
        if (bidder == null) throw new Refusal(ChallengeRule.DOCUMENTS_NOT_OBTAINED);
        if (stage != Challenge.Stage.DOCUMENTS && !bidder.tookPart()) {
            throw new Refusal(ChallengeRule.DID_NOT_TAKE_PART);
        }
    }

    /** The last moment of a stage's window. */
    Instant until(Challenge.Stage stage, Tender tender, Bidders.Bidder bidder) {
        return switch (stage) {
            case DOCUMENTS -> after(tender, bidder.registeredOn());
            case PROCESS -> after(tender, Moments.day(stepEnded(tender)));
            case RESULT ->
                deadlines
                        .current(tender.caseNo(), "challengeWindow")
                        .orElseThrow(() -> new Refusal(ChallengeRule.TOO_EARLY))
                        .dueAt();
        };
    }

    private Instant after(Tender tender, LocalDate known) {
        return deadlines
                .count(List.of("CHALLENGE_WINDOW"), known, cases.rulesAsOf(tender.caseNo()))
                .lastMoment()
                .toInstant();
    }

    private static Instant stepEnded(Tender tender) {
        if (tender.evaluatedAt() != null) return tender.evaluatedAt();
        if (tender.openedAt() != null) return tender.openedAt();
        throw new Refusal(ChallengeRule.TOO_EARLY);
    }
}
