package org.sanshe.delivery.voice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sanshe.delivery.Ballots;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 测评箱: surveys of others, drawn and counted as those of acceptances are. */
@Component
@Transactional
class BallotDesk implements Ballots {

    private final Asking asking;
    private final Surveys surveys;
    private final BallotBox box;
    private final Results results;
    private final Evidence evidence;
    private final SansheClock clock;
    private final Patience patience;

    BallotDesk(
            Asking asking,
            Surveys surveys,
            BallotBox box,
            Results results,
            Evidence evidence,
            SansheClock clock,
            @Value("${sanshe.survey.answers-per-address:20}") int perAddress,
            @Value("${sanshe.survey.answers-together:5000}") int together) {
        this.asking = asking;
        this.surveys = surveys;
        this.box = box;
        this.results = results;
        this.evidence = evidence;
        this.clock = clock;
        this.patience = new Patience(perAddress, together, System::nanoTime);
    }

    @Override
    public void sample(Ballot b, Actor by) {
        int drawn = asking.draw(
                b.caseNo(), b.agreement(), b.servedFrom(), b.servedTo(), b.until(), b.fewest(), b.form(), by);
        if (drawn == 0) throw new Refusal(VoiceRule.NOBODY_SERVED);
    }

    @Override
    public void open(Ballot b, int required, Actor by) {
        surveys.enter(
                new Survey(
                        b.caseNo(),
                        b.agreement(),
                        b.servedFrom(),
                        b.servedTo(),
                        clock.today(),
                        b.until(),
                        null,
                        List.of(),
                        "OPEN",
                        0,
                        required,
                        b.fewest(),
                        1,
                        b.form(),
                        Survey.Purpose.SURVEY),
                List.of());
        evidence.record(Act.of(
                        b.caseNo(),
                        by,
                        "surveyOpened",
                        null,
                        Map.of("requiredAnswers", required, "until", b.until().toString()))
                .by(Asking.BASIS));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(String caseNo) {
        return surveys.takes(caseNo);
    }

    @Override
    public void extend(String caseNo, LocalDate until) {
        surveys.extend(caseNo, until);
    }

    /** No evidence is written of a single answer: its moment would tell more than its count proves. */
    @Override
    public void put(String caseNo, Map<String, Object> answer, String address) {
        if (!patience.allows(address)) throw new Refusal(VoiceRule.TOO_MANY_ANSWERS);
        Survey survey = surveys.get(caseNo);
        if (!survey.isOpenToAll() || !surveys.takes(caseNo)) throw new Refusal(VoiceRule.SURVEY_OVER);
        box.add(survey, answer);
        patience.wrong(address);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Missing> missing(Collection<String> cases) {
        return surveys.missing(cases);
    }

    @Override
    @Transactional(readOnly = true)
    public Count count(String caseNo, Locale locale) {
        Survey survey = surveys.get(caseNo);
        List<Map<String, Object>> counted = asking.counted(survey);
        var summary = asking.summary(caseNo);
        return new Count(
                summary.sampled(),
                summary.answered(),
                survey.required(),
                asking.quotaReached(caseNo),
                counted.size(),
                Results.satisfied(counted),
                counted.isEmpty() ? List.of() : results.questions(survey.form(), counted, locale),
                counted.isEmpty() ? List.of() : results.written(survey.form(), counted, locale));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BigDecimal> satisfied(String agreement, LocalDate from, LocalDate to) {
        return asking.satisfied(agreement, from, to, Survey.Purpose.SURVEY);
    }
}
