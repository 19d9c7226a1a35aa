package org.sanshe.evaluation.rectification;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 认定逾期未整改: what was not handed in within its period counts as a failed re-check, because somebody says so. */
@Component
@Transactional
class Missing {

    private static final int REASON_MIN = 5;
    private static final int REASON_MAX = 500;
    private static final String MESSAGE = "rectificationMissed";

    private final RectificationRows rows;
    private final RectificationBook book;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    Missing(RectificationRows rows, RectificationBook book, Cases cases, Evidence evidence, SansheClock clock) {
        this.rows = rows;
        this.book = book;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param days the new period in calendar days; asked for after the first failure only, else the next step decides
     * @throws Refusal while the period runs, or when the case does not wait for the organization
     */
    void missed(String caseNo, Integer days, String reason, Actor by) {
        cases.visible(caseNo, by);
        Rectification r = rows.lock(caseNo);
        boolean first = r.failures() == 0;
        if (!cases.awaits(MESSAGE, caseNo)) throw new Refusal(RectificationRule.NOT_WAITING);
        String why = reason == null ? "" : reason.strip();
        if (why.length() < REASON_MIN || why.length() > REASON_MAX) {
            throw InvalidInput.at("reason", "请写明理由，5 到 500 字。", "Give the reason, 5 to 500 characters.");
        }
        if (first) {
            if (days == null || days < 1) {
                throw InvalidInput.at("days", "请填写再次整改的期限。", "Give the new period.");
            }
            book.within(days, clock.today());
        }
        if (!rows.missed(caseNo, first ? days : null)) throw new Refusal(RectificationRule.NOT_OVERDUE);
        evidence.record(Act.of(caseNo, by, "rectificationMissed", null, Map.of("reason", why))
                .by(RectificationBook.REMEDY));
        cases.send(MESSAGE, caseNo);
    }
}
