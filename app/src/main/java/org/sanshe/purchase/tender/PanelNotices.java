package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审提示: where the log of the draws is, whether the auditor has committed, and how a member leaves the panel. */
@Component
class PanelNotices implements CaseNotices {

    private final Tenders tenders;
    private final Panels panels;
    private final DrawCommitments commitments;
    private final MessageSource messages;

    PanelNotices(Tenders tenders, Panels panels, DrawCommitments commitments, MessageSource messages) {
        this.tenders = tenders;
        this.panels = panels;
        this.commitments = commitments;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        var found = new ArrayList<Notice>();
        tenders.findByCaseNo(file.caseNo()).filter(t -> t.publishedAt() != null).ifPresent(tender -> {
            var panel = panels.findByTenderId(tender.id());
            boolean drawn = panel.isPresent();
            if (actor.is(Role.AUDITOR)
                    && !drawn
                    && tender.isActive()
                    && commitments.unused(tender).isEmpty()) {
                found.add(notice(
                        Notice.Tone.WARNING, "commit", "/cases/new/drawCommitment?about=" + file.caseNo(), locale));
            }
            if ((actor.is(Role.SUPERVISOR) || actor.is(Role.AUDITOR))
                    && !commitments.all(tender).isEmpty()) {
                found.add(notice(Notice.Tone.INFO, "draws", "/purchases/" + file.caseNo() + "/draws", locale));
            }
            boolean mayRecuse = panel.filter(
                            p -> tender.evaluatedAt() == null && (actor.is(Role.SUPERVISOR) || p.has(actor.personId())))
                    .isPresent();
            if (mayRecuse) {
                found.add(notice(Notice.Tone.INFO, "recuse", "/purchases/" + file.caseNo() + "/recusal", locale));
            }
        });
        return found;
    }

    private Notice notice(Notice.Tone tone, String key, String link, Locale locale) {
        return new Notice(
                tone,
                messages.getMessage("panel.notice." + key, null, locale),
                key.equals("recuse") ? PanelSeats.RECUSAL : PanelDesk.DRAW,
                link,
                messages.getMessage("panel.notice." + key + ".label", null, locale));
    }
}
