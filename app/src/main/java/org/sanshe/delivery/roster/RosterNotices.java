package org.sanshe.delivery.roster;

import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 名册提示: leads from an agreement, and from the cases of its roster, to its posts. */
@Component
class RosterNotices implements CaseNotices {

    private final RosterRows rosters;
    private final MessageSource messages;

    RosterNotices(RosterRows rosters, MessageSource messages) {
        this.rosters = rosters;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        boolean ours = file.process().equals("rosterChange") || file.process().equals("attendance");
        String agreement = ours ? file.parentCaseNo() : file.caseNo();
        if (agreement == null) return List.of();
        return rosters.find(agreement).stream()
                .map(r -> new Notice(
                        Notice.Tone.INFO,
                        messages.getMessage(
                                r.confirmed() ? "rosters.notice" : "rosters.notice.unconfirmed", null, locale),
                        null,
                        "/rosters/" + agreement,
                        messages.getMessage("rosters.notice.link", null, locale)))
                .toList();
    }
}
