package org.sanshe.incubation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.CaseNotices;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;

/** 招募和申请提示: at the head of their cases: where it stands, and the ways on. */
@Component
class IntakeNotices implements CaseNotices {

    private final IncubationApplications applications;
    private final IncubationCalls calls;
    private final IntakeRows rows;
    private final Sittings sittings;
    private final IncubationDesks desks;
    private final Bases bases;

    IntakeNotices(
            IncubationApplications applications,
            IncubationCalls calls,
            IntakeRows rows,
            Sittings sittings,
            IncubationDesks desks,
            Bases bases) {
        this.applications = applications;
        this.calls = calls;
        this.rows = rows;
        this.sittings = sittings;
        this.desks = desks;
        this.bases = bases;
    }

    @Override
    public List<Notice> of(CaseFile file, Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return switch (file.process()) {
            case "incubationApplication" -> application(applications.get(file.caseNo()), actor, english);
            case "incubationCall" -> call(calls.get(file.caseNo()), actor, english);
            default -> List.of();
        };
    }

    private List<Notice> application(IncubationApplication a, Actor actor, boolean english) {
        var notices = new ArrayList<Notice>();
        String state = (english ? "State: " : "状态：") + a.status().in(english);
        if (a.status() == Status.WAITING) {
            int position = rows.position(a.caseNo());
            state += english ? ", number " + position + " on the list" : "，第" + position + "位";
        }
        if (a.reason() != null) state += (english ? ". Reason: " : "。理由：") + a.reason();
        boolean own = Objects.equals(actor.organizationId(), a.organizationId());
        notices.add(new Notice(
                Notice.Tone.INFO,
                state,
                null,
                own ? "/incubation/mine" : "/incubation/calls/" + a.call(),
                own ? (english ? "My incubation" : "我的孵化") : (english ? "All applications of the call" : "本次招募的全部申请")));
        if (own && IntakeWithdrawing.mayWithdraw(a)) {
            notices.add(new Notice(
                    Notice.Tone.INFO,
                    english ? "No place is offered yet." : "尚未提供孵化位，可以撤回。",
                    null,
                    "/incubation/applications/" + a.caseNo() + "/withdrawal",
                    english ? "Withdraw it" : "撤回申请"));
        }
        return notices;
    }

    private List<Notice> call(IncubationCall c, Actor actor, boolean english) {
        if (c.status() == IncubationCall.Status.DRAFT || c.status() == IncubationCall.Status.CANCELLED)
            return List.of();
        int waiting = sittings.waiting(c.caseNo());
        boolean mine = desks.worksFor(bases.get(c.baseId()), actor);
        String text = c.isRolling() && waiting > 0 && mine
                ? (english ? waiting + " checked applications wait for a sitting." : waiting + "件申请初审通过，等待评审，可以组织评审。")
                : (english ? "Applications of this call" : "本次招募的申请情况");
        return List.of(new Notice(
                Notice.Tone.INFO, text, null, "/incubation/calls/" + c.caseNo(), english ? "Open the list" : "查看申请"));
    }
}
