package org.sanshe.grant.execution;

import java.util.Map;
import org.sanshe.delivery.Milestones;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.CaseEnded;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 中期报告: in time to the second by the clock of the database, or not; late without an agreed reason is a failure. */
@Component
class GrantMidterm {

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final GrantStops stops;
    private final Milestones milestones;
    private final Messages messages;
    private final Evidence evidence;
    private final JdbcClient jdbc;

    GrantMidterm(
            GrantProjects projects,
            GrantSchemes schemes,
            GrantStops stops,
            Milestones milestones,
            Messages messages,
            Evidence evidence,
            JdbcClient jdbc) {
        this.projects = projects;
        this.schemes = schemes;
        this.stops = stops;
        this.milestones = milestones;
        this.messages = messages;
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** How the mid-term stands. */
    enum State {
        /** 按时提交. */
        IN_TIME,
        /** 未到期. */
        NOT_DUE,
        /** 延期申请待决. */
        ASKED,
        /** 逾期或者未交. */
        LATE
    }

    /**
     * Who handed in at the last moment is in time, who came a moment later is not. A request for more time that came before
     * the last moment keeps the question open until it is decided.
     */
    State state(String agreement) {
        return State.valueOf(jdbc.sql("""
                        select case
                          when exists (select from submission s join milestone m on m.case_no = s.case_no
                            where m.agreement = a.agreement and m.trigger_kind = 'ASSESSMENT' and s.node = 'submitDeliverables'
                              and s.at <= a.midterm_due) then 'IN_TIME'
                          when sanshe_now() < a.midterm_due then 'NOT_DUE'
                          when exists (select from grant_change c where c.agreement = a.agreement and c.kind = 'REPORT'
                            and c.outcome is null and c.asked_at <= a.midterm_due) then 'ASKED'
                          else 'LATE' end
                        from grant_agreement a where a.agreement = ? and a.midterm_due is not null
                        """).param(agreement).query(String.class).single());
    }

    /** 认定中期报告, when its last moment has come, or a request for more time was refused. */
    void judge(String agreement) {
        GrantProject p = projects.get(agreement);
        if (!p.isActive() || p.midtermDue() == null || state(agreement) != State.LATE) return;
        String due = SansheClock.minute(p.midtermDue());
        String what = "中期报告应于 " + due + " 前提交，逾期或者没有提交";
        if (schemes.get(p.schemeId()).body().reporting().lateIsFail()) {
            stops.fail(p, what);
            return;
        }
        messages.toOrganization(p.organizationId(), agreement, what + "，请立即提交", "Your mid-term report is late", null);
        messages.toRole(Role.SUPERVISOR, p.unitId(), agreement, "“" + p.title() + "”" + what, "A report is late", null);
        evidence.record(Act.of(agreement, null, "late", "judgeMidterm", Map.of("what", what))
                .by(GrantBook.BUDGET));
    }

    /** A milestone that was finally rejected is a failed evaluation. */
    @EventListener
    void on(CaseEnded ended) {
        if (!ended.process().equals("milestone")) return;
        jdbc.sql("select m.agreement from milestone m join grant_project p on p.agreement = m.agreement"
                        + " where m.case_no = ? and p.status = 'ACTIVE'")
                .param(ended.caseNo())
                .query(String.class)
                .optional()
                .ifPresent(agreement -> milestones.of(agreement).stream()
                        .filter(m -> ended.caseNo().equals(m.caseNo()) && m.status() == Milestones.Status.NOT_MET)
                        .findFirst()
                        .ifPresent(m -> stops.fail(
                                projects.get(agreement), "“" + m.planned().title() + "”评估（验收）不合格")));
    }
}
