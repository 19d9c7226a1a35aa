package org.sanshe.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Seats;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 评分提示: the way to one's own sheet, and, when all are locked, to the calibration. */
@Component
class ScoringNotices implements CaseNotices {

    private final Assessments assessments;
    private final Seats seats;
    private final SheetBook book;
    private final CalibrationViews calibrations;
    private final MessageSource messages;

    ScoringNotices(
            Assessments assessments,
            Seats seats,
            SheetBook book,
            CalibrationViews calibrations,
            MessageSource messages) {
        this.assessments = assessments;
        this.seats = seats;
        this.book = book;
        this.calibrations = calibrations;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!file.process().startsWith("assessment")) return List.of();
        Assessment a = assessments.find(file.caseNo()).orElse(null);
        if (a == null) return List.of();
        var round = book.round(a.caseNo(), a.round());
        if (round.isEmpty()) return List.of();
        var notices = new ArrayList<Notice>();
        boolean seated = seats.seated(a.caseNo(), a.round()).stream().anyMatch(s -> s.personId() == actor.personId());
        if (seated && !round.get().isClosed()) {
            boolean in = book.sheets(a.caseNo(), a.round()).containsKey(actor.personId());
            notices.add(info(
                    in ? "scoring.notice.sealed" : "scoring.notice",
                    "/assessments/" + a.caseNo() + "/sheet",
                    "scoring.notice.link",
                    locale));
        }
        if (round.get().isClosed()
                && actor.is(Role.SECTION_HEAD, Role.SUPERVISOR, Role.AUDITOR)
                && calibrations.isOpenTo(a.caseNo(), actor)) {
            notices.add(info(
                    "scoring.calibration.notice",
                    "/assessments/" + a.caseNo() + "/calibration",
                    "scoring.calibration.link",
                    locale));
        }
        return notices;
    }

    private Notice info(String text, String link, String label, Locale locale) {
        return new Notice(
                Notice.Tone.INFO,
                messages.getMessage(text, null, locale),
                null,
                link,
                messages.getMessage(label, null, locale));
    }
}
