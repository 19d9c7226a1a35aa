package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.Selecting;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.IncubationSteps;

/** 孵化: what {@code incubation.bpmn} asks. */
@Steps("incubation")
class IncubationProcess implements IncubationSteps {

    private final Tenancies tenancies;
    private final TenancyBook book;
    private final Agreements agreements;
    private final HandOvers handOvers;
    private final Registrations registrations;
    private final Graduating graduating;
    private final FollowUps followUps;
    private final TermPapers papers;
    private final TermClock clock;
    private final Bases bases;
    private final Places places;
    private final Selecting selecting;
    private final Growing growing;
    private final WindingUp windingUp;
    private final IncubationLife life;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    IncubationProcess(
            Tenancies tenancies,
            TenancyBook book,
            Agreements agreements,
            HandOvers handOvers,
            Registrations registrations,
            Graduating graduating,
            FollowUps followUps,
            TermPapers papers,
            TermClock clock,
            Bases bases,
            Places places,
            Selecting selecting,
            Growing growing,
            WindingUp windingUp,
            IncubationLife life,
            Cases cases,
            Messages messages,
            Evidence evidence) {
        this.tenancies = tenancies;
        this.book = book;
        this.agreements = agreements;
        this.handOvers = handOvers;
        this.registrations = registrations;
        this.graduating = graduating;
        this.followUps = followUps;
        this.papers = papers;
        this.clock = clock;
        this.bases = bases;
        this.places = places;
        this.selecting = selecting;
        this.growing = growing;
        this.windingUp = windingUp;
        this.life = life;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public String desk(String caseNo) {
        return bases.get(tenancies.get(caseNo).baseId()).desk();
    }

    @Override
    public String tenant(String caseNo) {
        return CandidateGroup.organization(tenancies.get(caseNo).organizationId());
    }

    @Override
    public Date draftIncubationAgreementDue(String caseNo) {
        return clock.due(caseNo, "draftIncubationAgreement", "INCUBATION_AGREEMENT");
    }

    @Override
    public void issueIncubationAgreement(String caseNo) {
        Tenancy t = tenancies.get(caseNo);
        Agreement a = agreements.get(caseNo);
        var rules = bases.rules(t.rulesId());
        LocalDate ofRules =
                clock.workingDays(a.acceptedOn(), Math.max(1, rules.body().signDays()), TermClock.basis(rules));
        LocalDate least = clock.counted("INCUBATION_SIGNING_LEAST", clock.today());
        agreements.issue(caseNo, SansheClock.lastSecond(TermClock.later(ofRules, least)));
        papers.agreement(t);
    }

    @Override
    public Date signIncubationAgreementDue(String caseNo) {
        return Date.from(agreements.get(caseNo).signBy());
    }

    @Override
    public boolean tenantSigned(String caseNo) {
        return agreements.get(caseNo).signedAt() != null;
    }

    @Override
    public void lapseTenancy(String caseNo) {
        Tenancy t = tenancies.get(caseNo);
        if (t.status() != Status.AGREEMENT) return;
        tenancies.become(caseNo, Status.LAPSED);
        places.free(t.application());
        String declined = agreements.get(caseNo).declined();
        String why = declined == null ? "没有在期限内签订协议" : "组织放弃：" + declined;
        String zh = "“" + t.organization() + "”的孵化位已收回：" + why;
        String en = "The place was taken back: the agreement was not signed";
        messages.toOrganization(t.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, bases.get(t.baseId()).unitId(), caseNo, zh, en, null);
        record(caseNo, "tenancyLapsed", "lapseTenancy", Map.of("reason", why), TermRule.SIGNING_OVER);
        selecting.fill(t.baseId());
    }

    @Override
    public Date countersignIncubationDue(String caseNo) {
        return clock.due(caseNo, "countersignIncubation", "INCUBATION_COUNTERSIGNING");
    }

    @Override
    public boolean unitAgreed(String caseNo) {
        return agreements.get(caseNo).countersignedAt() != null;
    }

    @Override
    public Date termStart(String caseNo) {
        return TermClock.start(agreements.get(caseNo).startsOn());
    }

    @Override
    public void beginTerm(String caseNo) {
        Tenancy t = tenancies.get(caseNo);
        if (t.status() != Status.AGREEMENT) return;
        LocalDate from = agreements.get(caseNo).startsOn();
        LocalDate until = TermDays.last(from, t.termMonths());
        book.begin(caseNo, from, until);
        record(
                caseNo,
                "termBegun",
                "beginTerm",
                Map.of("from", from.toString(), "until", until.toString()),
                TermRule.START_OUT_OF_RANGE);
        growing.begin(caseNo);
        if (t.track() == Track.FOUNDING) registrations.open(tenancies.get(caseNo));
    }

    @Override
    public boolean graduates(String caseNo) {
        return "GRADUATE".equals(decision(caseNo).decision());
    }

    private TenancyBook.Decision decision(String caseNo) {
        return book.decision(caseNo).orElseThrow();
    }

    @Override
    public void graduate(String caseNo) {
        graduating.graduate(tenancies.get(caseNo));
    }

    @Override
    public void leaveAtEnd(String caseNo) {
        life.part(caseNo, false, "孵化期满未出壳：" + decision(caseNo).reason(), clock.today(), null);
    }

    @Override
    public void windUp(String caseNo) {
        windingUp.windUp(tenancies.get(caseNo));
    }

    @Override
    public Date handOverDue(String caseNo) {
        return TermClock.end(handOvers.get(caseNo).dueOn());
    }

    @Override
    public void escalateHandOver(String caseNo) {
        windingUp.escalate(tenancies.get(caseNo));
    }

    @Override
    public void freePlace(String caseNo) {
        windingUp.free(tenancies.get(caseNo));
    }

    @Override
    public boolean followed(String caseNo) {
        return followUps.isWanted(tenancies.get(caseNo));
    }

    @Override
    public void openFollowUp(String caseNo) {
        tenancies.become(caseNo, Status.FOLLOW_UP);
        followUps.open(tenancies.get(caseNo));
    }

    @Override
    public void closeTenancy(String caseNo) {
        book.close(caseNo);
        record(caseNo, "tenancyClosed", "closeTenancy", Map.of(), TermRule.NOT_IN_TERM);
    }

    private void record(String caseNo, String act, String node, Map<String, Object> facts, TermRule rule) {
        evidence.record(Act.of(caseNo, null, act, node, facts).by(rule.basis()));
    }
}
