package org.sanshe.delivery.record;

import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;

/** 服务台账入口: leads from the agreement's case to its records. */
@Component
class RecordNotices implements CaseNotices {

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        if (!file.process().equals("contractLife")) return List.of();
        boolean mine = actor.organizationId() != null && actor.organizationId().equals(file.organizationId());
        if (!mine && !actor.isStaff()) return List.of();
        return List.of(new Notice(
                Notice.Tone.INFO,
                english ? "Service records of this agreement" : "本合同的服务记录和月度台账",
                null,
                "/records/" + file.caseNo(),
                english ? "Service records" : "服务台账"));
    }
}
