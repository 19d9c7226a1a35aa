package org.sanshe.grant.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Deliverable;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.AwardLapsed;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.processes.GrantLifeSteps;
import org.springframework.context.ApplicationEventPublisher;

/** 资助项目: what {@code grantLife.bpmn} asks. */
@Steps("grantLife")
class LifeOfGrant implements GrantLifeSteps {

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final GrantPapers papers;
    private final GrantLimits limits;
    private final GrantSettling settling;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Registry registry;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;
    private final ApplicationEventPublisher events;

    LifeOfGrant(
            GrantProjects projects,
            GrantSchemes schemes,
            GrantPapers papers,
            GrantLimits limits,
            GrantSettling settling,
            Engagements engagements,
            Milestones milestones,
            Registry registry,
            Submissions submissions,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.schemes = schemes;
        this.papers = papers;
        this.limits = limits;
        this.settling = settling;
        this.engagements = engagements;
        this.milestones = milestones;
        this.registry = registry;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String grantee(String caseNo) {
        return "organization@" + projects.get(caseNo).creditCode();
    }

    @Override
    public Date prepareAgreementDue(String caseNo) {
        return term(caseNo, "prepareAgreement", "GRANT_AGREEMENT_DRAFT");
    }

    @Override
    public void issueAgreement(String caseNo) {
        Date signBy = deadlines.set(caseNo, "signAgreement", "GRANT_AGREEMENT_SIGNING", clock.today());
        papers.agreement(projects.get(caseNo), signBy.toInstant());
    }

    @Override
    public Date signAgreementDue(String caseNo) {
        return Date.from(projects.get(caseNo).signBy());
    }

    @Override
    public boolean granteeSigned(String caseNo) {
        return projects.get(caseNo).signedAt() != null;
    }

    @Override
    public void lapseAward(String caseNo) {
        GrantProject p = projects.get(caseNo);
        if (!projects.become(caseNo, Status.AGREEMENT, Status.LAPSED)) return;
        String why = p.declined() == null ? "没有在期限内签订协议" : "受资助单位放弃：" + p.declined();
        messages.toOrganization(
                p.organizationId(), caseNo, "“" + p.title() + "”的资助已取消：" + why, "The award has lapsed", null);
        messages.toRole(
                Role.OFFICER, p.unitId(), caseNo, "“" + p.title() + "”的资助已取消：" + why, "An award has lapsed", null);
        record(caseNo, null, "awardLapsed", "lapseAward", Map.of("reason", why));
        events.publishEvent(new AwardLapsed(p.cause(), p.round()));
    }

    @Override
    public Date signForUnitDue(String caseNo) {
        return term(caseNo, "signForUnit", "GRANT_COUNTERSIGNING");
    }

    @Override
    public boolean unitSigned(String caseNo) {
        return projects.get(caseNo).countersignedAt() != null;
    }

    @Override
    public void beginProject(String caseNo) {
        GrantProject p = projects.get(caseNo);
        var scheme = schemes.get(p.schemeId()).body();
        Profile grantee = registry.get(p.organizationId());
        var signers = new HashSet<>(projects.deciders(caseNo));
        signers.add(p.draftedBy());
        signers.add(p.countersignedBy());
        LocalDate signedOn = LocalDate.ofInstant(p.countersignedAt(), SansheClock.ZONE);
        BigDecimal acceptance = limits.get("ACCEPTANCE_DAYS", signedOn);
        engagements.begin(
                new Engagements.Terms(
                        caseNo,
                        Engagements.Kind.GRANT,
                        p.title(),
                        p.unitId(),
                        p.organizationId(),
                        grantee.creditCode(),
                        grantee.name(),
                        false,
                        p.awarded(),
                        signedOn,
                        p.from(),
                        p.until(),
                        UnitOfPay.TOTAL,
                        List.of(),
                        InstalmentsOfScheme.terms(scheme),
                        List.of(),
                        List.of(),
                        acceptance.intValueExact(),
                        null,
                        signers),
                null);
        var goals = projects.goals(caseNo).stream()
                .map(g -> new Deliverable(g.item(), g.standard(), null, g.evidence()))
                .toList();
        milestones.plan(caseNo, InstalmentsOfScheme.milestones(p, scheme, goals), null);
        projects.become(caseNo, Status.AGREEMENT, Status.ACTIVE);
        papers.signed(p);
    }

    @Override
    public Date auditCostsDue(String caseNo) {
        return term(caseNo, "auditCosts", "GRANT_AUDIT");
    }

    @Override
    public Date settleGrantDue(String caseNo) {
        return term(caseNo, "settleGrant", "GRANT_SETTLEMENT");
    }

    @Override
    public boolean settlementApproved(String caseNo) {
        return says(caseNo, "approveSettlement");
    }

    @Override
    public void settle(String caseNo) {
        settling.settle(projects.get(caseNo));
    }

    @Override
    public boolean moneyEven(String caseNo) {
        return settling.open(caseNo) == 0;
    }

    @Override
    public Date closeGrantDue(String caseNo) {
        return term(caseNo, "closeGrant", "GRANT_CLOSING");
    }

    @Override
    public boolean followUpWanted(String caseNo) {
        GrantProject p = projects.get(caseNo);
        return p.liquidatedOn() == null && schemes.get(p.schemeId()).body().follow() > 0;
    }

    @Override
    public Date followUpDate(String caseNo) {
        int months = schemes.get(projects.get(caseNo).schemeId()).body().follow();
        return Date.from(SansheClock.firstMoment(clock.today().plusMonths(months)));
    }

    @Override
    public Date reportFollowUpDue(String caseNo) {
        return term(caseNo, "reportFollowUp", "GRANT_FOLLOW_UP");
    }

    @Override
    public void archiveGrant(String caseNo) {
        int years = limits.get("RETENTION_YEARS", clock.today()).intValueExact();
        record(
                caseNo,
                null,
                "grantArchived",
                "archiveGrant",
                Map.of("until", clock.today().plusYears(years).toString()));
    }

    private boolean says(String caseNo, String node) {
        return submissions
                .latest(caseNo, node, null)
                .filter(v -> "AGREE".equals(v.get("decision")))
                .isPresent();
    }

    /** Counted from the day the task begins. */
    private Date term(String caseNo, String node, String key) {
        return deadlines.set(caseNo, node, key, clock.today());
    }

    private void record(String caseNo, Actor by, String act, String node, Map<String, Object> facts) {
        evidence.record(Act.of(caseNo, by, act, node, facts).by(GrantBook.BUDGET));
    }
}
