package org.sanshe.grant.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.DeadlineMoved;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.Engagements;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.execution.GrantChanges.Change;
import org.sanshe.grant.execution.GrantChanges.Kind;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.GrantNotice;
import org.sanshe.processes.GrantChangeSteps;
import org.springframework.context.ApplicationEventPublisher;

/** 变更资助项目: what {@code grantChange.bpmn} asks. */
@Steps("grantChange")
class GrantChangeProcess implements GrantChangeSteps {

    private final GrantChanges changes;
    private final GrantProjects projects;
    private final GrantExecutionProcess execution;
    private final GrantTerminating terminating;
    private final GrantMidterm midterm;
    private final GrantPapers papers;
    private final Engagements engagements;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Evidence evidence;
    private final SansheClock clock;
    private final ApplicationEventPublisher events;

    GrantChangeProcess(
            GrantChanges changes,
            GrantProjects projects,
            GrantExecutionProcess execution,
            GrantTerminating terminating,
            GrantMidterm midterm,
            GrantPapers papers,
            Engagements engagements,
            Submissions submissions,
            Deadlines deadlines,
            Evidence evidence,
            SansheClock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.projects = projects;
        this.execution = execution;
        this.terminating = terminating;
        this.midterm = midterm;
        this.papers = papers;
        this.engagements = engagements;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.evidence = evidence;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public boolean needsApproval(String caseNo) {
        return changes.get(caseNo).needsApproval();
    }

    @Override
    public void noteChange(String caseNo) {
        boolean moved = changes.shift(caseNo);
        if (!moved) throw new IllegalStateException("the lines of " + caseNo + " changed while it was asked for");
        became(changes.get(caseNo), "NOTED", "预算调剂已备案");
    }

    @Override
    public Date checkChangeDue(String caseNo) {
        return deadlines.set(caseNo, "checkChange", "GRANT_CHANGE", clock.today());
    }

    @Override
    public boolean changeApproved(String caseNo) {
        Change c = changes.get(caseNo);
        return projects.get(c.agreement()).isActive()
                && submissions
                        .latest(caseNo, "approveGrantChange", null)
                        .filter(v -> "AGREE".equals(v.get("decision")))
                        .isPresent();
    }

    @Override
    public void applyChange(String caseNo) {
        Change c = changes.get(caseNo);
        GrantProject p = projects.get(c.agreement());
        switch (c.kind()) {
            case TERM -> extend(p, c.until());
            case REPORT -> report(p, c.reportDue());
            case LEADER -> projects.leader(p.agreement(), c.leader());
            case BUDGET -> {
                if (!changes.shift(caseNo)) {
                    refuse(c, "预算科目在审批期间已经变动，请重新申请");
                    return;
                }
            }
            case CANCEL -> terminating.terminate(p, GrantStops.Ground.GRANTEE, c.reason(), null);
            case CONTENT -> {
                // the words of the change are the new content
            }
        }
        became(c, "APPLIED", "变更已经生效");
    }

    @Override
    public void refuseChange(String caseNo) {
        Change c = changes.get(caseNo);
        String why = submissions
                .latest(caseNo, "approveGrantChange", null)
                .map(v -> String.valueOf(v.get("opinion")))
                .orElse("");
        refuse(c, why);
        if (c.kind() == Kind.REPORT) midterm.judge(c.agreement());
    }

    private void refuse(Change c, String why) {
        became(c, "REFUSED", "不同意变更：" + why);
    }

    /** The final report is due as long after the new last day as it was after the old one. */
    private void extend(GrantProject p, LocalDate until) {
        long days = ChronoUnit.DAYS.between(p.until(), p.finalDue());
        Instant before = execution.submitFinalReportDue(p.agreement()).toInstant();
        projects.extend(p.agreement(), until, until.plusDays(days));
        engagements.extend(p.agreement(), until, null);
        Instant after = execution.submitFinalReportDue(p.agreement()).toInstant();
        events.publishEvent(new DeadlineMoved(p.agreement(), "finalReportOverdue", before, after));
        events.publishEvent(new DeadlineMoved(p.agreement(), "submitFinalReport", before, after));
    }

    private void report(GrantProject p, Instant due) {
        projects.moveMidterm(p.agreement(), due);
        events.publishEvent(new DeadlineMoved(p.agreement(), "midtermDeadline", p.midtermDue(), due));
    }

    private void became(Change c, String outcome, String zh) {
        changes.became(c.caseNo(), outcome);
        GrantProject p = projects.get(c.agreement());
        var letter = papers.send(
                p,
                c.caseNo(),
                GrantPapers.notice(
                        GrantNotice.Kind.CHANGED,
                        p,
                        List.of("变更事项", c.kind().in(false), "变更内容", c.said(), "结果", zh),
                        "理由：" + c.reason()),
                "“" + p.title() + "”：" + zh,
                "A change of your grant was decided");
        evidence.record(Act.of(
                        c.agreement(),
                        null,
                        "grantChanged",
                        null,
                        Map.of("kind", c.kind().in(false), "said", c.said(), "outcome", outcome))
                .by(GrantBook.BUDGET)
                .with(List.of(letter.digest())));
    }
}
