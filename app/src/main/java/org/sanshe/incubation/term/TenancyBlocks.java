package org.sanshe.incubation.term;

import java.util.List;
import org.sanshe.incubation.IncubationBlocks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 我的孵化的孵化期: the organization's tenancies, what is next of each and until when. */
@Component
class TenancyBlocks implements IncubationBlocks {

    private final TenantRows rows;
    private final MessageSource messages;

    TenancyBlocks(TenantRows rows, MessageSource messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @Override
    public List<Block> of(Actor actor) {
        if (actor.organizationId() == null) return List.of();
        boolean en = Language.isEnglish();
        var locale = LocaleContextHolder.getLocale();
        var lines = rows.of(actor.organizationId()).stream()
                .map(r -> new Line(
                        messages.getMessage("tenancy.next." + r.next().key(), null, locale),
                        r.from() == null
                                ? r.caseNo()
                                : r.caseNo() + " · "
                                        + messages.getMessage(
                                                "tenancy.span", new Object[] {r.from(), r.lastDay()}, locale),
                        "/incubation/tenancies/" + r.caseNo(),
                        r.status().in(en),
                        r.next().due() == null
                                ? null
                                : SansheClock.lastSecond(r.next().due())))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new Block(Language.say("孵化期", "Incubation"), lines));
    }
}
