package org.sanshe.incubation.term;

import java.util.Date;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.notice.Messages;
import org.sanshe.processes.IncubationFollowUpSteps;

/** 跟踪服务: what {@code incubationFollowUp.bpmn} asks. */
@Steps("incubationFollowUp")
class IncubationFollowUpProcess implements IncubationFollowUpSteps {

    private final FollowUps followUps;
    private final Tenancies tenancies;
    private final Bases bases;
    private final TermClock clock;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    IncubationFollowUpProcess(
            FollowUps followUps,
            Tenancies tenancies,
            Bases bases,
            TermClock clock,
            Cases cases,
            Messages messages,
            Evidence evidence) {
        this.followUps = followUps;
        this.tenancies = tenancies;
        this.bases = bases;
        this.clock = clock;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    private Tenancy tenancy(String caseNo) {
        return tenancies.get(followUps.get(caseNo).tenancy());
    }

    @Override
    public String tenant(String caseNo) {
        return CandidateGroup.organization(tenancy(caseNo).organizationId());
    }

    @Override
    public String desk(String caseNo) {
        return bases.get(tenancy(caseNo).baseId()).desk();
    }

    @Override
    public Date followUpDay(String caseNo) {
        int next = followUps.answers(caseNo).size() + 1;
        return TermClock.start(followUps.get(caseNo).day(next));
    }

    @Override
    public void openRound(String caseNo) {
        messages.toOrganization(
                tenancy(caseNo).organizationId(), caseNo, "请填报跟踪服务情况", "Please answer the follow-up", null);
    }

    @Override
    public Date answerFollowUpDue(String caseNo) {
        return clock.due(caseNo, "answerFollowUp", "INCUBATION_FOLLOW_UP");
    }

    @Override
    public Date recordVisitDue(String caseNo) {
        return clock.due(caseNo, "recordVisit", "INCUBATION_VISIT");
    }

    @Override
    public boolean moreFollowUps(String caseNo) {
        return followUps.answers(caseNo).size() < followUps.get(caseNo).rounds();
    }

    @Override
    public void closeFollowUp(String caseNo) {
        var answers = followUps.answers(caseNo);
        boolean survived = answers.get(answers.size() - 1).active();
        followUps.close(caseNo, clock.today(), survived);
        String tenancy = followUps.get(caseNo).tenancy();
        evidence.record(Act.of(tenancy, null, "followUpEnded", "closeFollowUp", Map.of("survived", survived))
                .by(TermRule.NOT_IN_TERM.basis()));
        cases.send("followedUp", tenancy);
    }
}
