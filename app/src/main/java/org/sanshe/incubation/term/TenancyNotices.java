package org.sanshe.incubation.term;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;

/** 孵化提示: at the head of a tenancy's cases, the way to the whole of it and what is late. */
@Component
class TenancyNotices implements CaseNotices {

    private static final Set<String> BELONGING =
            Set.of("incubationRegistration", "incubationExit", "incubationFollowUp", "incubationReview", "growthPlan");

    private final TenantRows rows;

    TenancyNotices(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        String tenancy = "incubation".equals(file.process())
                ? file.caseNo()
                : BELONGING.contains(file.process()) ? file.parentCaseNo() : null;
        if (tenancy == null || !actor.isStaff() && actor.organizationId() == null) return List.of();
        boolean en = "en".equals(locale.getLanguage());
        var row = rows.get(tenancy);
        boolean late = row.next().late() || row.registerLate();
        String text = (en ? "Incubation: " : "孵化：")
                + row.status().in(en)
                + (row.lastDay() == null ? "" : (en ? ", until " : "，至 ") + row.lastDay())
                + (late ? (en ? "; something is late" : "；有事项逾期") : "");
        return List.of(new Notice(
                late ? Notice.Tone.WARNING : Notice.Tone.INFO,
                text,
                null,
                "/incubation/tenancies/" + tenancy,
                en ? "The tenancy whole" : "查看孵化总览"));
    }
}
