package org.sanshe.incubation;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 成长: diagnosis, growth plan, mentoring and training of a tenancy. */
public interface Growing {

    /** 开始: opens the case ({@code growthPlan}) of diagnosis and plan; the mentor is matched from it. Again it answers the same case. */
    String begin(String tenancy);

    /** What was done so far. */
    Growth of(String tenancy);

    /** 结束: the term is over; open mentoring ends, and what was learned is entered in the passport. */
    void end(String tenancy, LocalDate day);

    /**
     * 成长情况.
     *
     * @param credits training credits earned in the term
     * @param sessions coaching sessions both sides confirmed
     * @param goals of the plan, and how many were reached
     */
    record Growth(BigDecimal credits, int sessions, int goals, int reached) {}
}
