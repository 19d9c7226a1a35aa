package org.sanshe.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 满意度: what those served said of an engagement, as one figure. */
public interface Satisfaction {

    /**
     * Of the surveys on services of the period; where there is none, of the users asked at the acceptances of the period.
     *
     * @return percent of those who answered, 0 to 100; empty while nobody was asked or too few answered
     */
    Optional<BigDecimal> percent(String agreement, LocalDate from, LocalDate to);

    /** 份数不足的测评 on services of a period: what they said is no figure, because it stands for too few. */
    List<Shortfall> shortfalls(String agreement, LocalDate from, LocalDate to);

    /**
     * 份数不足.
     *
     * @param caseNo the survey
     * @param required how many must answer, more than did
     * @param over whether it was ended without a result; otherwise answers are still taken
     */
    record Shortfall(String caseNo, int answered, int required, boolean over) {}
}
