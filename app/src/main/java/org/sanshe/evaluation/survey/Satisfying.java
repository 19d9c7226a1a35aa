package org.sanshe.evaluation.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.sanshe.delivery.Ballots;
import org.sanshe.delivery.Voices;
import org.sanshe.evaluation.Satisfaction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 满意度: one figure of an engagement and a period. */
@Component
@Transactional(readOnly = true)
class Satisfying implements Satisfaction {

    private final Ballots ballots;
    private final Voices voices;

    Satisfying(Ballots ballots, Voices voices) {
        this.ballots = ballots;
        this.voices = voices;
    }

    @Override
    public Optional<BigDecimal> percent(String agreement, LocalDate from, LocalDate to) {
        return ballots.satisfied(agreement, from, to).or(() -> voices.satisfied(agreement, from, to));
    }
}
