package org.sanshe.incubation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 阶段评审和出壳评审: a tenancy is scored by the weighted table of its rules, each reviewer blind to the others. */
public interface IncubationReviews {

    /**
     * 组织评审: opens the case ({@code incubationReview}); when it is over the tenancy's case gets the message
     * {@code reviewed}, and what is passed is in the passport.
     *
     * @param use PERIODIC or FINAL
     * @param due until when the report is due
     * @return the case
     */
    String open(String tenancy, BaseRules.Use use, LocalDate due);

    /** The reviews of a tenancy that are over, oldest first. */
    List<Result> of(String tenancy);

    /**
     * 评审结果.
     *
     * @param score of 100; null where no report was handed in, which is a fail
     */
    record Result(String caseNo, BaseRules.Use use, BigDecimal score, boolean passed, LocalDate on) {}
}
