package org.sanshe.delivery.voice;

import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 征询提示: at the head of an acceptance the bureau reads how many have answered, and that several say they got nothing. */
@Component
class VoiceNotices implements CaseNotices {

    private final Surveys surveys;
    private final BallotBox box;
    private final MessageSource messages;

    VoiceNotices(Surveys surveys, BallotBox box, MessageSource messages) {
        this.surveys = surveys;
        this.box = box;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!actor.is(Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR)) return List.of();
        return surveys.find(file.caseNo())
                .filter(s -> !s.isOpenToAll())
                .map(s -> notice(s, box.of(s.caseNo()), locale))
                .map(List::of)
                .orElse(List.of());
    }

    private Notice notice(Survey survey, BallotBox.State state, Locale locale) {
        return new Notice(
                state.alerted() ? Notice.Tone.WARNING : Notice.Tone.INFO,
                messages.getMessage(
                        state.alerted() ? "voices.notice.finding" : "voices.notice",
                        new Object[] {state.answered(), survey.required()},
                        locale),
                Asking.BASIS,
                "/voices/" + survey.caseNo(),
                messages.getMessage("voices.open", null, locale));
    }
}
