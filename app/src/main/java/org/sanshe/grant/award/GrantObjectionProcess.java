package org.sanshe.grant.award;

import java.util.Date;
import org.sanshe.calendar.Deadlines;
import org.sanshe.grant.Unconcerned;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.award.GrantObjections.Objection;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Recusing;
import org.sanshe.inbox.Steps;
import org.sanshe.notice.Messages;
import org.sanshe.processes.GrantObjectionSteps;

/** What {@code grantObjection.bpmn} asks. */
@Steps("grantObjection")
class GrantObjectionProcess implements GrantObjectionSteps {

    private final GrantApplications applications;
    private final GrantProposals proposals;
    private final GrantObjections objections;
    private final Awarding awarding;
    private final Unconcerned unconcerned;
    private final Recusing recusing;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;

    GrantObjectionProcess(
            GrantApplications applications,
            GrantProposals proposals,
            GrantObjections objections,
            Awarding awarding,
            Unconcerned unconcerned,
            Recusing recusing,
            Deadlines deadlines,
            Messages messages,
            Cases cases) {
        this.applications = applications;
        this.proposals = proposals;
        this.objections = objections;
        this.awarding = awarding;
        this.unconcerned = unconcerned;
        this.recusing = recusing;
        this.deadlines = deadlines;
        this.messages = messages;
        this.cases = cases;
    }

    @Override
    public void keepApart(String caseNo) {
        String round = applications.get(objections.get(caseNo).application()).round();
        awarding.deciders(round).forEach(person -> recusing.bar(caseNo, person));
    }

    @Override
    public Date investigateGrantDue(String caseNo) {
        return deadlines.due(caseNo, "investigateGrant");
    }

    @Override
    public Date decideGrantObjectionDue(String caseNo) {
        return deadlines.due(caseNo, "decideGrantObjection");
    }

    @Override
    public String objectionDecider(String caseNo) {
        String round = applications.get(objections.get(caseNo).application()).round();
        return unconcerned.decider(cases.get(caseNo).unitId(), awarding.deciders(round));
    }

    @Override
    public boolean cancelled(String caseNo) {
        return objections.get(caseNo).cancels();
    }

    @Override
    public void cancelAward(String caseNo) {
        Objection o = objections.get(caseNo);
        var proposal = proposals.find(o.application()).orElseThrow();
        proposals.takeTurn(proposal.round());
        awarding.cancel(proposal, "公示异议：" + o.outcome().in(false) + "。" + o.reasons());
        reply(o);
        cases.send("grantObjectionDecided", proposal.round());
    }

    @Override
    public void keepAward(String caseNo) {
        Objection o = objections.get(caseNo);
        var proposal = proposals.find(o.application()).orElseThrow();
        proposals.takeTurn(proposal.round());
        if (!objections.pending(proposal.round()).contains(o.application())) awarding.settle(proposal);
        reply(o);
        cases.send("grantObjectionDecided", proposal.round());
    }

    /** Both sides are told; a citizen is told by the officer who entered the objection. */
    private void reply(Objection o) {
        GrantApplication a = applications.get(o.application());
        String zh = "对“" + a.title() + "”的公示异议已决定：" + o.outcome().in(false) + "。理由：" + o.reasons();
        String en =
                "The objection to " + a.title() + " is decided: " + o.outcome().in(true);
        messages.toOrganization(a.organizationId(), a.caseNo(), zh, en, null);
        if (o.organizationId() != null) {
            messages.toOrganization(o.organizationId(), o.caseNo(), zh, en, null);
        } else {
            messages.toPerson(
                    cases.get(o.caseNo()).startedBy(),
                    o.caseNo(),
                    zh + "（异议人：" + o.citizen() + "，请告知）",
                    en + " (tell " + o.citizen() + ")",
                    null);
        }
    }
}
