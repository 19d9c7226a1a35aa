package org.sanshe.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;

/**
 * 服务对象参与验收 (《政府采购法实施条例》第四十五条): a random sample of those served gets one-time codes and answers without an
 * account; no answer can be traced to a person.
 */
public interface Voices {

    /**
     * 抽取并发放: draws the sample from those served in the period and makes a code for each.
     *
     * @param caseNo the acceptance it belongs to
     * @param until the last day on which answers are taken
     */
    void ask(String caseNo, String agreement, LocalDate from, LocalDate to, LocalDate until, Actor by);

    /** 已达到规定的回收数量, or all codes were used. */
    boolean quotaReached(String caseNo);

    /** What was answered, in sums only; while the quota is not reached nothing but how many. */
    Summary summary(String caseNo);

    /**
     * 满意率 of the users asked at the acceptances of a period.
     *
     * @return percent; empty while nobody was asked, or too few answered
     */
    Optional<BigDecimal> satisfied(String agreement, LocalDate from, LocalDate to);

    /**
     * 意见汇总.
     *
     * @param sampled how many got a code
     * @param answered how many answered
     * @param required how many had to answer
     * @param satisfied percent, null without enough answers
     * @param remarks what people wrote, in random order, without names; empty without enough answers
     */
    record Summary(int sampled, int answered, int required, BigDecimal satisfied, List<String> remarks) {}
}
