package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.Milestones;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.GrantExecutionSteps;

/** 资助项目实施: what {@code grantExecution.bpmn} asks. */
@Steps("grantExecution")
class GrantExecutionProcess implements GrantExecutionSteps {

    private final GrantProjects projects;
    private final GrantMidterm midterm;
    private final Milestones milestones;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    GrantExecutionProcess(
            GrantProjects projects,
            GrantMidterm midterm,
            Milestones milestones,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.projects = projects;
        this.midterm = midterm;
        this.milestones = milestones;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date commitGrantFundsDue(String caseNo) {
        return deadlines.set(caseNo, "commitGrantFunds", "GRANT_FUNDS", clock.today());
    }

    @Override
    public void openInstalments(String caseNo) {
        milestones.open(caseNo);
    }

    @Override
    public String grantee(String caseNo) {
        return "organization@" + projects.get(caseNo).creditCode();
    }

    @Override
    public Date submitFinalReportDue(String caseNo) {
        LocalDate due = projects.get(caseNo).finalDue();
        return Date.from(SansheClock.lastSecond(due));
    }

    @Override
    public void reportFinalLate(String caseNo) {
        GrantProject p = projects.get(caseNo);
        String zh = "“" + p.title() + "”的末期报告应于 " + p.finalDue() + " 前提交，尚未提交";
        String en = "The final report of a grant was due on " + p.finalDue();
        messages.toOrganization(p.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, p.unitId(), caseNo, zh, en, null);
        messages.toRole(Role.SUPERVISOR, p.unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", "submitFinalReport", Map.of("what", zh))
                .by(GrantBook.BUDGET));
    }

    @Override
    public boolean hasMidterm(String caseNo) {
        return projects.get(caseNo).midtermDue() != null;
    }

    @Override
    public Date midtermDeadline(String caseNo) {
        return Date.from(projects.get(caseNo).midtermDue());
    }

    @Override
    public void judgeMidterm(String caseNo) {
        midterm.judge(caseNo);
    }
}
