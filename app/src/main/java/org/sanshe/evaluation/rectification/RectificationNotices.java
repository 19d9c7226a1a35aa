package org.sanshe.evaluation.rectification;

import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 整改提示: at the head of the case, until when, how often it failed and what stands still because of it. */
@Component
class RectificationNotices implements CaseNotices {

    private final RectificationRows rows;
    private final MessageSource messages;
    private final SansheClock clock;

    RectificationNotices(RectificationRows rows, MessageSource messages, SansheClock clock) {
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!"rectification".equals(file.process())) return List.of();
        return rows.find(file.caseNo()).map(r -> List.of(notice(r, locale))).orElse(List.of());
    }

    private Notice notice(Rectification r, Locale locale) {
        boolean overdue = r.isOverdue(clock.instant());
        String key = !r.isOpen()
                ? "rectification.notice." + r.status().name().toLowerCase(Locale.ROOT)
                : overdue ? "rectification.notice.overdue" : "rectification.notice";
        return new Notice(
                overdue || r.paymentStopped() && r.isOpen() ? Notice.Tone.WARNING : Notice.Tone.INFO,
                messages.getMessage(
                        key, new Object[] {RectificationBook.day(r.due()).toString(), r.failures()}, locale),
                r.basis(),
                "/rectifications/" + r.caseNo(),
                messages.getMessage("rectification.open", null, locale));
    }
}
