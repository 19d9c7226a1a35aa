package org.sanshe.purchase;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 暂停提示: what is held, on the page of the purchase and on that of the case it is held for. */
@Component
class HoldNotices implements CaseNotices {

    private final Holds holds;
    private final MessageSource messages;

    HoldNotices(Holds holds, MessageSource messages) {
        this.holds = holds;
        this.messages = messages;
    }

    /** Outsiders read what is held and by which article, not for whom and why. */
    @Override
    @Transactional(readOnly = true)
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        var here = holds.inForce(file.caseNo()).stream()
                .map(h -> new Notice(
                        Notice.Tone.WARNING,
                        text(h, locale) + (actor.isStaff() ? why(h, locale) : ""),
                        h.ground().basis(),
                        actor.isStaff() ? "/cases/" + h.source() : null,
                        h.source()));
        var elsewhere = holds.inForceBy(file.caseNo()).stream()
                .map(h -> new Notice(
                        Notice.Tone.INFO,
                        text(h, locale),
                        h.ground().basis(),
                        actor.isStaff() ? "/cases/" + h.caseNo() : null,
                        h.caseNo()));
        return Stream.concat(here, elsewhere).toList();
    }

    private String text(Hold hold, Locale locale) {
        String matter = "en".equals(locale.getLanguage())
                ? hold.matter().en()
                : hold.matter().zh();
        String since = hold.placedAt().atZone(SansheClock.ZONE).toLocalDate().toString();
        return hold.until() == null
                ? messages.getMessage("hold.notice", new Object[] {matter, since}, locale)
                : messages.getMessage(
                        "hold.noticeUntil",
                        new Object[] {
                            matter,
                            since,
                            hold.until().atZone(SansheClock.ZONE).toLocalDate().toString()
                        },
                        locale);
    }

    private String why(Hold hold, Locale locale) {
        return messages.getMessage("hold.reason", new Object[] {hold.reason()}, locale);
    }
}
