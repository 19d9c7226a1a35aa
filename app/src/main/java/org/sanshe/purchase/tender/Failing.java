package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** 采购失败: ends a round for the reason that everybody is told, in a notice and in a letter to each supplier. */
@Component
class Failing {

    private static final LegalBasis CONSULTATION = new LegalBasis("政府采购竞争性磋商采购方式管理暂行办法", "第三十四条");

    private final Responses responses;
    private final TenderLetters letters;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    Failing(Responses responses, TenderLetters letters, Cases cases, Evidence evidence, SansheClock clock) {
        this.responses = responses;
        this.letters = letters;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Ends the round and tells everybody who obtained the documents. */
    void announce(Tender tender, String reason) {
        tender.fail(reason);
        var all = responses.findByTenderIdOrderByCaseNo(tender.id());
        var notice = letters.termination(tender, clock.today(), reason, CONSULTATION.text());
        for (Response response : all) {
            letters.failure(tender, response, clock.today(), reason, CONSULTATION.text());
            cases.send("tenderCancelled", response.caseNo());
        }
        evidence.record(Act.of(
                        tender.caseNo(),
                        null,
                        "procurementFailed",
                        "announceFailure",
                        Map.of("reason", reason, "told", all.size()))
                .by(CONSULTATION)
                .with(List.of(notice.digest())));
    }
}
