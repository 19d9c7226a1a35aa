package org.sanshe.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A mid-term assessment whose self-evaluation did not come: the shortest way to a result. */
@TestComponent
public class Missed {

    private final Assessments assessments;
    private final Cases cases;
    private final TransactionTemplate transaction;

    Missed(Assessments assessments, Cases cases, TransactionTemplate transaction) {
        this.assessments = assessments;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** Opens it by a scheme about an agreement of the officer's unit. Returns its number. */
    public String open(long scheme, String agreement, Actor officer, Actor supplier) {
        return transaction.execute(s -> cases.open("KH", "assessmentResult", agreement, "中期考核", no -> {
            assessments.add(new Assessment(
                    no,
                    scheme,
                    Assessment.Kind.MIDTERM,
                    agreement,
                    "社会工作服务",
                    officer.unitId(),
                    supplier.organizationId(),
                    LocalDate.parse("2025-07-01"),
                    LocalDate.parse("2025-12-31"),
                    Instant.parse("2026-01-04T09:00:00Z"),
                    null,
                    false,
                    Assessment.Status.SELF_EVALUATION,
                    1,
                    null,
                    null,
                    null));
            assessments.missed(no);
        }));
    }
}
