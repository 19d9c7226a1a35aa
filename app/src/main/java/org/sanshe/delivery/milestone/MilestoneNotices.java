package org.sanshe.delivery.milestone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones.Status;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 节点提示: until when a milestone is to be accepted and why, what was accepted, and which agreement it belongs to. */
@Component
class MilestoneNotices implements CaseNotices {

    private static final LegalBasis PERIOD = new LegalBasis("政府采购法", "第四十一条");
    private static final LegalBasis SUSPENDED = new LegalBasis("政府采购法", "第五十条");

    private final MilestoneRows rows;
    private final AcceptanceRows acceptance;
    private final Engagements engagements;
    private final MessageSource messages;

    MilestoneNotices(MilestoneRows rows, AcceptanceRows acceptance, Engagements engagements, MessageSource messages) {
        this.rows = rows;
        this.acceptance = acceptance;
        this.engagements = engagements;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!"milestone".equals(file.process())) return List.of();
        return rows.find(file.caseNo())
                .map(work -> notices(work, actor, locale))
                .orElse(List.of());
    }

    private List<Notice> notices(Work work, Actor actor, Locale locale) {
        var found = new ArrayList<Notice>();
        var engagement = engagements.get(work.agreement());
        found.add(new Notice(
                Notice.Tone.INFO,
                say(locale, "milestone.partOf", engagement.terms().title(), work.period()),
                null,
                actor.isStaff() ? "/cases/" + work.agreement() : null,
                actor.isStaff() ? say(locale, "milestone.agreement") : null));
        if (work.status() == Status.SCHEDULED && !engagement.isActive()) {
            found.add(warning(locale, engagements.basis(work.agreement(), SUSPENDED), "milestone.notActive"));
        }
        if (work.status() == Status.SCHEDULED && work.acceptanceDue() != null) {
            found.add(new Notice(
                    work.lateOn() == null ? Notice.Tone.INFO : Notice.Tone.WARNING,
                    say(
                            locale,
                            work.lateOn() == null ? "milestone.acceptBy" : "milestone.late",
                            work.deliveredOn(),
                            engagement.terms().acceptanceDays(),
                            work.acceptanceDue()),
                    engagements.basis(work.agreement(), work.lateOn() == null ? PERIOD : MilestoneProcess.LATE),
                    null,
                    null));
        }
        if (work.accepted().isPositive()) found.add(accepted(work, locale));
        return found;
    }

    private Notice accepted(Work work, Locale locale) {
        Money deducted = acceptance
                .concluded(work)
                .map(AcceptanceRows.Concluded::deducted)
                .orElse(Money.ZERO);
        return new Notice(
                Notice.Tone.INFO,
                say(locale, "milestone.accepted", work.acceptedOn(), work.accepted(), deducted, work.disputed()),
                null,
                null,
                null);
    }

    private Notice warning(Locale locale, LegalBasis basis, String key) {
        return new Notice(Notice.Tone.WARNING, say(locale, key), basis, null, null);
    }

    private String say(Locale locale, String key, Object... args) {
        Object[] texts = java.util.Arrays.stream(args).map(String::valueOf).toArray();
        return messages.getMessage(key, texts, locale);
    }
}
