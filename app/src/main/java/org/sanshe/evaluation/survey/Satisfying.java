package org.sanshe.evaluation.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

    private final SurveyRows surveys;
    private final Ballots ballots;
    private final Voices voices;

    Satisfying(SurveyRows surveys, Ballots ballots, Voices voices) {
        this.surveys = surveys;
        this.ballots = ballots;
        this.voices = voices;
    }

    @Override
    public Optional<BigDecimal> percent(String agreement, LocalDate from, LocalDate to) {
        return ballots.satisfied(agreement, from, to).or(() -> voices.satisfied(agreement, from, to));
    }

    @Override
    public List<Shortfall> shortfalls(String agreement, LocalDate from, LocalDate to) {
        List<Survey> unfinished = surveys.unfinished(agreement, from, to);
        var missing = ballots.missing(unfinished.stream().map(Survey::caseNo).toList());
        return unfinished.stream()
                .filter(s -> missing.containsKey(s.caseNo()))
                .map(s -> new Shortfall(
                        s.caseNo(),
                        missing.get(s.caseNo()).answered(),
                        missing.get(s.caseNo()).required(),
                        s.status() == Survey.Status.SHORT))
                .toList();
    }
}
