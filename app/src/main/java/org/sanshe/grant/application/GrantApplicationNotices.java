package org.sanshe.grant.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;

/** 申请提示: at the head of an application's case, the way to what it says and to withdrawing it. */
@Component
class GrantApplicationNotices implements CaseNotices {

    private final GrantApplications applications;

    GrantApplicationNotices(GrantApplications applications) {
        this.applications = applications;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        if (!"grantApplication".equals(file.process())) return List.of();
        boolean english = "en".equals(locale.getLanguage());
        GrantApplication a = applications.get(file.caseNo());
        String url = "/grants/applications/" + a.caseNo();
        var notices = new ArrayList<Notice>();
        notices.add(new Notice(
                Notice.Tone.INFO,
                (english ? "State: " : "状态：") + a.status().in(english),
                null,
                url,
                english ? "Read the application" : "查看申请内容"));
        boolean own = actor.organizationId() != null && actor.organizationId() == a.organizationId();
        if (own && Withdrawing.mayWithdraw(a)) {
            notices.add(new Notice(
                    Notice.Tone.INFO,
                    english ? "Nothing is decided yet." : "尚未作出决定，可以撤回。",
                    null,
                    url + "/withdrawal",
                    english ? "Withdraw it" : "撤回申请"));
        }
        return notices;
    }
}
