package org.sanshe.incubation.selection;

import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 评审提示: from the case of a selection or review to its page, and for a reviewer to the sheets. */
@Component
class SelectionCaseNotices implements CaseNotices {

    private final ScoringViews scoring;
    private final Cases cases;
    private final MessageSource messages;

    SelectionCaseNotices(ScoringViews scoring, Cases cases, MessageSource messages) {
        this.scoring = scoring;
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        boolean selection = "incubationSelection".equals(file.process());
        if (!selection && !"incubationReview".equals(file.process())) return List.of();
        if (scoring.scores(file.caseNo(), actor)) {
            return List.of(notice("incubationScoring.open", "/incubation/scoring/" + file.caseNo(), locale));
        }
        if (!cases.sees(file.caseNo(), actor)) return List.of();
        return selection
                ? List.of(notice("incubationSelection.open", "/incubation/selections/" + file.caseNo(), locale))
                : List.of(notice("incubationReview.open", "/incubation/reviews/" + file.caseNo(), locale));
    }

    private Notice notice(String key, String link, Locale locale) {
        return new Notice(
                Notice.Tone.INFO,
                messages.getMessage(key + ".text", null, locale),
                SelectionRule.ORDER_STANDS.basis(),
                link,
                messages.getMessage(key, null, locale));
    }
}
