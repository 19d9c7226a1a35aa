package org.sanshe.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.LegalBasis;

/** 履职记录: what final results mean for awards, renewals and eligibility. A good result never awards anything by itself. */
public interface TrackRecord {

    /** The final results of an engagement, oldest first. */
    List<Outcome> of(String agreement);

    /** The final results of an organization up to a day, newest first, at most a hundred. */
    List<Outcome> of(long organizationId, LocalDate asOf);

    /** 不得承接: the bar that holds for an organization on a day. */
    Optional<Bar> barred(long organizationId, LocalDate day);

    /** All bars that were not lifted, of any day. */
    List<Bar> bars(long organizationId);

    /** 同等条件下优先: whether an organization has a priority on a day; breaks ties and nothing else. */
    boolean hasPriority(long organizationId, LocalDate day);

    /**
     * 最终结果.
     *
     * @param percent the score in percent of the scheme's scale, for comparing; null where a late report decided alone
     * @param renewable false when the grade forbids a renewal
     */
    record Outcome(
            String caseNo,
            String agreement,
            Assessment.Kind kind,
            LocalDate finalOn,
            BigDecimal score,
            BigDecimal scale,
            BigDecimal percent,
            String gradeCode,
            String grade,
            String gradeEn,
            Verdict verdict,
            boolean renewable) {

        /** Whether it was no fail. */
        public boolean passed() {
            return verdict != Verdict.FAIL;
        }
    }

    /** 结论 of a grade, whatever a scheme calls it. */
    enum Verdict {
        /** 优秀. */
        EXCELLENT,
        /** 合格. */
        PASS,
        /** 基本合格. */
        CONDITIONAL,
        /** 不合格. */
        FAIL
    }

    /** 禁止期. @param until last day */
    record Bar(String caseNo, LocalDate from, LocalDate until, LegalBasis basis) {

        /** Whether it holds on a day, the first and the last among them. */
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }
}
