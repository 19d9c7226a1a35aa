package org.sanshe.grant.execution;

import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.GrantTerminationSteps;

/** 终止资助: what {@code grantTermination.bpmn} asks. */
@Steps("grantTermination")
class GrantTerminationProcess implements GrantTerminationSteps {

    private final GrantStops stops;
    private final GrantProjects projects;
    private final GrantTerminating terminating;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    GrantTerminationProcess(
            GrantStops stops,
            GrantProjects projects,
            GrantTerminating terminating,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.stops = stops;
        this.projects = projects;
        this.terminating = terminating;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date explainFailureDue(String caseNo) {
        return deadlines
                .current(caseNo, "explainFailure")
                .map(d -> deadlines.due(caseNo, "explainFailure"))
                .orElseGet(() -> deadlines.set(caseNo, "explainFailure", "GRANT_HEARING", clock.today()));
    }

    @Override
    public String grantee(String caseNo) {
        return "organization@" + projects.get(stops.get(caseNo).agreement()).creditCode();
    }

    @Override
    public Date decideGrantTerminationDue(String caseNo) {
        return deadlines.set(caseNo, "decideGrantTermination", "GRANT_TERMINATION", clock.today());
    }

    @Override
    public boolean terminates(String caseNo) {
        return stops.get(caseNo).terminates();
    }

    @Override
    public void terminateGrant(String caseNo) {
        var stop = stops.get(caseNo);
        terminating.terminate(projects.get(stop.agreement()), stop.ground(), stop.reason(), null);
    }

    @Override
    public void continueGrant(String caseNo) {
        var stop = stops.get(caseNo);
        GrantProject p = projects.get(stop.agreement());
        stops.release(p.agreement());
        messages.toOrganization(
                p.organizationId(),
                p.agreement(),
                "“" + p.title() + "”的说明成立，项目继续实施，恢复拨付",
                "Your explanation was accepted; the project goes on",
                null);
        evidence.record(Act.of(p.agreement(), null, "grantContinued", "continueGrant", Map.of())
                .by(GrantBook.BUDGET));
    }
}
