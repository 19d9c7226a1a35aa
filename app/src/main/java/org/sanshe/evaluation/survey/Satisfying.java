package org.sanshe.evaluation.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.sanshe.delivery.Voices;
import org.sanshe.evaluation.Satisfaction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 满意度: one figure of an engagement and a period. */
@Component
@Transactional(readOnly = true)
class Satisfying implements Satisfaction {

    private final Voices voices;

    Satisfying(Voices voices) {
        this.voices = voices;
    }

    @Override
    public Optional<BigDecimal> percent(String agreement, LocalDate from, LocalDate to) {
        return voices.satisfied(agreement, from, to);
    }
}
