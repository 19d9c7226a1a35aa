package org.sanshe.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** 满意度: what those served said of an engagement, as one figure. */
public interface Satisfaction {

    /**
     * Of the surveys on services of the period; where there is none, of the users asked at the acceptances of the period.
     *
     * @return percent of those who answered, 0 to 100; empty while nobody was asked or too few answered
     */
    Optional<BigDecimal> percent(String agreement, LocalDate from, LocalDate to);
}
