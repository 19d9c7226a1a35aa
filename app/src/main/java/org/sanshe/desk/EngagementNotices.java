package org.sanshe.desk;

import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 合同页的入口: the cases of an agreement lead to its page, and auditors to its trail. */
@Component
class EngagementNotices implements CaseNotices {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    EngagementNotices(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        boolean own = file.organizationId() != null && file.organizationId().equals(actor.organizationId());
        if (!own && !actor.isStaff()) return List.of();
        return agreementOf(file.caseNo())
                .map(agreement -> Trails.mayRead(actor)
                        ? notice("/trail/agreement/" + agreement, "desk.notice.trail", "desk.notice.toTrail", locale)
                        : notice(
                                "/engagements/" + agreement,
                                "desk.notice.engagement",
                                "desk.notice.toEngagement",
                                locale))
                .map(List::of)
                .orElse(List.of());
    }

    private Notice notice(String link, String text, String label, Locale locale) {
        return new Notice(
                Notice.Tone.INFO,
                messages.getMessage(text, null, locale),
                null,
                link,
                messages.getMessage(label, null, locale));
    }

    /** The agreement a case is, or belongs to. */
    private java.util.Optional<String> agreementOf(String caseNo) {
        return jdbc.sql("""
                        with recursive above (no) as (
                          select cast(? as text) union all
                          select c.parent_case_no from case_file c join above on above.no = c.case_no
                           where c.parent_case_no is not null)
                        select e.agreement from engagement e join above on above.no = e.agreement limit 1
                        """).param(caseNo).query(String.class).optional();
    }
}
