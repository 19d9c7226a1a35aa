package org.sanshe.purchase.implementation;

import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 履行提示: what of a contract in life is held, and how long its file is kept, at the head of its page. */
@Component
class LifeNotices implements CaseNotices {

    private final LifeRows lives;
    private final LifeHolds holds;
    private final MessageSource messages;

    LifeNotices(LifeRows lives, LifeHolds holds, MessageSource messages) {
        this.lives = lives;
        this.holds = holds;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!file.process().equals("contractLife")) return List.of();
        return lives.find(file.caseNo()).stream()
                .flatMap(l -> holds.of(l).stream())
                .map(h -> new Notice(
                        Notice.Tone.WARNING,
                        messages.getMessage(
                                "life.held",
                                new Object[] {
                                    "en".equals(locale.getLanguage())
                                            ? h.matter().en()
                                            : h.matter().zh(),
                                    actor.isStaff() ? h.reason() : ""
                                },
                                locale),
                        h.ground().basis(),
                        actor.isStaff() ? "/cases/" + h.source() : null,
                        h.source()))
                .toList();
    }
}
