package org.sanshe.grant.award;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.review.GrantScoring;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 轮次提示: from the case of a round to its desk, and for a member of its panel to the sheets. */
@Component
class RoundNotices implements CaseNotices {

    static final Set<Role> DESK =
            Set.of(Role.OFFICER, Role.SECTION_HEAD, Role.LEADER, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR);

    private final GrantScoring scoring;
    private final MessageSource messages;

    RoundNotices(GrantScoring scoring, MessageSource messages) {
        this.scoring = scoring;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!"grantRound".equals(file.process())) return List.of();
        if (scoring.scores(file.caseNo(), actor.personId())) {
            return List.of(notice("grantReview.open", "/grants/reviews/" + file.caseNo(), locale));
        }
        if (actor.roles().stream().anyMatch(DESK::contains)) {
            return List.of(notice("grantRound.open", "/grants/rounds/" + file.caseNo(), locale));
        }
        return List.of();
    }

    private Notice notice(String key, String link, Locale locale) {
        return new Notice(
                Notice.Tone.INFO,
                messages.getMessage(key + ".text", null, locale),
                RoundRule.SHEETS_LOCKED.basis(),
                link,
                messages.getMessage(key, null, locale));
    }
}
