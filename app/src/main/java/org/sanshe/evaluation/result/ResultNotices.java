package org.sanshe.evaluation.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.Assessments;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 考核提示: published and final results at the head of an assessment and of the contract in life it is about. */
@Component
class ResultNotices implements CaseNotices {

    private final Assessments assessments;
    private final ResultRows results;
    private final FinalResults finals;
    private final Effects effects;
    private final MessageSource messages;

    ResultNotices(
            Assessments assessments, ResultRows results, FinalResults finals, Effects effects, MessageSource messages) {
        this.assessments = assessments;
        this.results = results;
        this.finals = finals;
        this.effects = effects;
        this.messages = messages;
    }

    /** At the head of the contract; the assessment's own case says itself where it stands. */
    @Override
    @Transactional(readOnly = true)
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!"contractLife".equals(file.process())) return List.of();
        String agreement = file.caseNo();
        var notices = new ArrayList<Notice>();
        effects.stops(agreement)
                .forEach(s -> notices.add(new Notice(
                        Notice.Tone.WARNING,
                        text("result.notice.stopped", locale),
                        s.basis(),
                        page(s.caseNo()),
                        text("result.notice.open", locale))));
        assessments.of(agreement).stream()
                .filter(a -> a.status() == Status.PUBLISHED)
                .flatMap(a -> results.current(a.caseNo()).stream())
                .forEach(p -> notices.add(
                        info(text("result.notice.published", locale, day(p.objectionsUntil())), p.caseNo(), locale)));
        var record = finals.of(agreement);
        if (!record.isEmpty()) {
            var newest = record.get(record.size() - 1);
            notices.add(info(
                    text("result.notice.final", locale, english(locale) ? newest.gradeEn() : newest.grade()),
                    newest.caseNo(),
                    locale));
        }
        return notices;
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, SansheClock.ZONE).toString();
    }

    private Notice info(String text, String caseNo, Locale locale) {
        return new Notice(Notice.Tone.INFO, text, ResultProcess.USE, page(caseNo), text("result.notice.open", locale));
    }

    private static String page(String caseNo) {
        return "/assessments/" + caseNo + "/result";
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    private static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
