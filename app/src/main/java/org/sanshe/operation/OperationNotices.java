package org.sanshe.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says at the head of a case how often it was urged, and to who holds a task what others answered about it. */
@Component
class OperationNotices implements CaseNotices {

    private final Reminders reminders;
    private final Consultations consultations;
    private final MessageSource messages;

    OperationNotices(Reminders reminders, Consultations consultations, MessageSource messages) {
        this.reminders = reminders;
        this.consultations = consultations;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        var notices = new ArrayList<Notice>();
        if (file.endedAt() != null) return notices;
        int urged = reminders.most(file.caseNo());
        if (urged > 0) notices.add(notice(Notice.Tone.INFO, "operation.notice.urged", locale, urged));
        for (var c : consultations.answersFor(file.caseNo(), actor)) {
            notices.add(notice(
                    Notice.Tone.INFO, "operation.notice.answer", locale, c.askedName(), c.question(), c.answer()));
        }
        return notices;
    }

    private Notice notice(Notice.Tone tone, String key, Locale locale, Object... args) {
        return new Notice(tone, messages.getMessage(key, args, locale), null, null, null);
    }
}
