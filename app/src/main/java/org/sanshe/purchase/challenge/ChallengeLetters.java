package org.sanshe.purchase.challenge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.letters.ChallengeNotAdmitted;
import org.sanshe.letters.ChallengeReply;
import org.sanshe.letters.CorrectionRequest;
import org.sanshe.letters.Letter;
import org.sanshe.letters.ResultChangeReport;
import org.sanshe.purchase.tender.Bidders;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderLetters;
import org.sanshe.purchase.tender.TenderRecords;
import org.springframework.stereotype.Component;

/** 质疑文书: filled from the challenge and its reply. */
@Component
class ChallengeLetters {

    private static final LegalBasis ADMISSION = new LegalBasis("政府采购质疑和投诉办法", "第十条至第十二条");

    private final ChallengeFile file;
    private final FinanceOffice finance;
    private final TenderRecords tenders;
    private final Submissions submissions;

    ChallengeLetters(ChallengeFile file, FinanceOffice finance, TenderRecords tenders, Submissions submissions) {
        this.file = file;
        this.finance = finance;
        this.tenders = tenders;
        this.submissions = submissions;
    }

    Letter correction(Challenge challenge, Instant until) {
        return new CorrectionRequest(
                TenderLetters.project(file.tender(challenge)),
                challenge.supplier(),
                "质疑函",
                challenge.receivedOn(),
                challenge.reason(),
                Moments.day(until),
                "逾期未补正的，按照现有材料审查。");
    }

    Letter notAdmitted(Challenge challenge, LocalDate complainBy) {
        Tender tender = file.tender(challenge);
        return new ChallengeNotAdmitted(
                TenderLetters.project(tender),
                TenderLetters.buyer(tender),
                challenge.supplier(),
                challenge.receivedOn(),
                challenge.reason(),
                ADMISSION.text(),
                "对不予受理不服的，可以在" + complainBy + "前向" + finance.of(tender.unitId()) + "投诉（《政府采购法》第五十五条）。");
    }

    Letter reply(Challenge challenge, LocalDate complainBy) {
        Tender tender = file.tender(challenge);
        return new ChallengeReply(
                TenderLetters.project(tender),
                TenderLetters.buyer(tender),
                challenge.supplier(),
                challenge.receivedOn(),
                answers(submissions
                        .latest(challenge.caseNo(), "replyChallenge", null)
                        .orElseThrow()),
                file.replied(challenge.caseNo(), "summary"),
                file.conclusion(challenge) + "。",
                finance.of(tender.unitId()),
                complainBy);
    }

    Letter report(Challenge challenge, LocalDate today) {
        Tender tender = file.tender(challenge);
        return new ResultChangeReport(
                TenderLetters.project(tender),
                finance.of(tender.unitId()),
                TenderLetters.buyer(tender),
                challenge.supplier(),
                today,
                file.replied(challenge.caseNo(), "summary"),
                file.ruling(challenge).zh() + "（" + file.ruling(challenge).articles() + "）。");
    }

    /** The other suppliers the reply says it goes to. */
    List<Bidders.Bidder> copies(Challenge challenge) {
        List<?> told = submissions
                .latest(challenge.caseNo(), "replyChallenge", null)
                .map(v -> v.get("copyTo") instanceof List<?> list ? list : List.of())
                .orElse(List.of());
        return tenders.bidders(file.tender(challenge)).stream()
                .filter(b -> told.contains(String.valueOf(b.organizationId())))
                .toList();
    }

    private static List<ChallengeReply.Item> answers(Map<String, Object> form) {
        return ((List<?>) form.get("answers"))
                .stream()
                        .map(row -> (Map<?, ?>) row)
                        .map(row -> new ChallengeReply.Item(
                                String.valueOf(row.get("matter")),
                                String.valueOf(row.get("answer")),
                                "UPHELD".equals(row.get("finding"))))
                        .toList();
    }
}
