package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 开标室入口: from the purchase and from a response to the room where it is opened, until the evaluation is over. */
@Component
class OpeningNotices implements CaseNotices {

    private final Tenders tenders;
    private final Responses responses;
    private final MessageSource messages;

    OpeningNotices(Tenders tenders, Responses responses, MessageSource messages) {
        this.tenders = tenders;
        this.responses = responses;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        Optional<Tender> tender = file.process().equals("response")
                ? responses.findByCaseNo(file.caseNo()).flatMap(r -> tenders.findById(r.tenderId()))
                : tenders.findByCaseNo(file.caseNo());
        return tender
                .filter(Tender::isActive)
                .map(t -> new Notice(
                        Notice.Tone.INFO,
                        messages.getMessage(
                                t.openedAt() == null ? "openingRoom.at" : "openingRoom.opened",
                                new Object[] {
                                    Moments.zh(t.openedAt() == null ? t.terms().responseDeadline() : t.openedAt())
                                },
                                locale),
                        null,
                        "/tenders/" + t.caseNo() + "/opening",
                        messages.getMessage("openingRoom.title", null, locale)))
                .stream()
                .toList();
    }
}
