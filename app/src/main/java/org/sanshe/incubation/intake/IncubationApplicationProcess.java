package org.sanshe.incubation.intake;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.Selecting;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.IncubationApplicationSteps;

/** 入驻申请流程: what {@code incubationApplication.bpmn} asks. */
@Steps("incubationApplication")
class IncubationApplicationProcess implements IncubationApplicationSteps {

    private final IncubationApplications applications;
    private final IncubationCalls calls;
    private final IntakeRows rows;
    private final IntakeChecks checks;
    private final IntakeLetters letters;
    private final IntakeTerms terms;
    private final Bases bases;
    private final Places places;
    private final Incubations incubations;
    private final Selecting selecting;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    IncubationApplicationProcess(
            IncubationApplications applications,
            IncubationCalls calls,
            IntakeRows rows,
            IntakeChecks checks,
            IntakeLetters letters,
            IntakeTerms terms,
            Bases bases,
            Places places,
            Incubations incubations,
            Selecting selecting,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.applications = applications;
        this.calls = calls;
        this.rows = rows;
        this.checks = checks;
        this.letters = letters;
        this.terms = terms;
        this.bases = bases;
        this.places = places;
        this.incubations = incubations;
        this.selecting = selecting;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String desk(String caseNo) {
        return base(caseNo).desk();
    }

    @Override
    public String applicant(String caseNo) {
        return CandidateGroup.organization(applications.get(caseNo).organizationId());
    }

    @Override
    public Date checkApplicationDue(String caseNo) {
        return deadlines.due(caseNo, "checkApplication");
    }

    @Override
    public void tellHead(String caseNo) {
        IncubationApplication a = applications.get(caseNo);
        String due = SansheClock.minute(checkApplicationDue(caseNo).toInstant());
        messages.toRole(
                Role.SECTION_HEAD,
                base(caseNo).unitId(),
                caseNo,
                a.organization() + "的入驻申请初审已超期（期限 " + due + "），请督促办理",
                "The first check of the application of " + a.organization() + " is late (due " + due + ")",
                null);
        record(caseNo, "incubationCheckLate", "tellHead", Map.of("due", due), null);
    }

    @Override
    public boolean isRefused(String caseNo) {
        return status(caseNo) == Status.REFUSED;
    }

    @Override
    public boolean hasReturned(String caseNo) {
        return status(caseNo) == Status.RETURNED;
    }

    @Override
    public void tellRefused(String caseNo) {
        String why = applications.get(caseNo).reason();
        record(caseNo, "incubationRefusalTold", "tellRefused", Map.of("reason", why), letters.refused(caseNo));
        checks.done(applications.get(caseNo).call());
    }

    @Override
    public Date completeApplicationDue(String caseNo) {
        return deadlines.due(caseNo, "completeApplication");
    }

    @Override
    public void refuseLate(String caseNo) {
        String due = rows.completeBy(caseNo).map(SansheClock::minute).orElse("");
        applications.become(caseNo, Status.REFUSED, "未在" + due + "前补正申请");
        record(caseNo, "incubationCompletionMissed", "refuseLate", Map.of("due", due), letters.refused(caseNo));
        checks.done(applications.get(caseNo).call());
    }

    @Override
    public void admit(String caseNo) {
        record(caseNo, "incubationAdmitted", "admit", Map.of(), letters.admitted(caseNo));
        checks.done(applications.get(caseNo).call());
    }

    @Override
    public boolean isWithdrawn(String caseNo) {
        return status(caseNo) == Status.WITHDRAWN;
    }

    @Override
    public boolean isDeclined(String caseNo) {
        return status(caseNo) == Status.DECLINED;
    }

    @Override
    public void tellDeclined(String caseNo) {
        record(caseNo, "incubationResultTold", "tellDeclined", result(caseNo), letters.declined(caseNo));
    }

    @Override
    public boolean isOffered(String caseNo) {
        return status(caseNo) == Status.OFFERED;
    }

    @Override
    public void tellOffered(String caseNo) {
        Instant until = rows.offeredUntil(caseNo)
                .orElseThrow(() -> new IllegalStateException("no place is offered to " + caseNo));
        deadlines.met(caseNo, "awaitPlace");
        deadlines.choose(caseNo, "acceptPlace", "INCUBATION_OFFER", clock.today(), until);
        record(caseNo, "incubationResultTold", "tellOffered", result(caseNo), letters.offered(caseNo, until));
    }

    @Override
    public Date acceptPlaceDue(String caseNo) {
        return deadlines.due(caseNo, "acceptPlace");
    }

    @Override
    public boolean isAccepted(String caseNo) {
        return status(caseNo) == Status.ACCEPTED;
    }

    @Override
    public void beginIncubation(String caseNo) {
        String tenancy = incubations.begin(caseNo, null);
        letters.tell(
                caseNo,
                "已确认入驻，孵化案卷 " + tenancy + " 已建立，下一步签订孵化协议",
                "The place is yours. The case of the incubation is " + tenancy + "; the agreement comes next");
        record(caseNo, "incubationBegun", "beginIncubation", Map.of("incubationTenancy", tenancy), null);
    }

    @Override
    public void recordForgone(String caseNo) {
        passOn(caseNo);
    }

    @Override
    public void lapse(String caseNo) {
        if (applications.get(caseNo).status() != Status.OFFERED) return;
        String due = SansheClock.minute(acceptPlaceDue(caseNo).toInstant());
        applications.become(caseNo, Status.FORGONE, "未在" + due + "前确认");
        letters.tell(
                caseNo,
                "未在 " + due + " 前确认入驻，视为放弃，孵化位已依次递补",
                "The place was not accepted by " + due + " and goes to the next");
        record(caseNo, "incubationOfferLapsed", "lapse", Map.of("due", due), null);
        passOn(caseNo);
    }

    @Override
    public void tellWaiting(String caseNo) {
        BaseRules rules = rules(caseNo);
        Date until = terms.months(
                caseNo,
                "awaitPlace",
                "INCUBATION_WAITING",
                clock.today(),
                rules.body().waitingMonths(),
                rules);
        record(
                caseNo,
                "incubationResultTold",
                "tellWaiting",
                result(caseNo),
                letters.waiting(caseNo, until.toInstant()));
    }

    @Override
    public Date awaitPlaceDue(String caseNo) {
        return deadlines.due(caseNo, "awaitPlace");
    }

    @Override
    public void declineWaiting(String caseNo) {
        Instant until = awaitPlaceDue(caseNo).toInstant();
        // the list may have been ended for all who are on it at once
        if (status(caseNo) == Status.WAITING) applications.become(caseNo, Status.DECLINED, "候补名单已期满");
        deadlines.met(caseNo, "awaitPlace");
        record(caseNo, "incubationListEnded", "declineWaiting", Map.of(), letters.ended(caseNo, until));
    }

    @Override
    public void closeWithdrawn(String caseNo) {
        IncubationApplication a = applications.get(caseNo);
        Base base = base(caseNo);
        String zh = a.organization() + "撤回了入驻申请";
        String en = a.organization() + " withdrew its application for incubation";
        if (base.operatorId() == null) messages.toRole(Role.OFFICER, base.unitId(), caseNo, zh, en, null);
        else messages.toOrganization(base.operatorId(), caseNo, zh, en, null);
        checks.done(a.call());
    }

    private void passOn(String caseNo) {
        places.free(caseNo);
        selecting.fill(applications.get(caseNo).baseId());
    }

    private Map<String, Object> result(String caseNo) {
        return Map.of("incubationResult", status(caseNo).in(false));
    }

    private Status status(String caseNo) {
        return applications.get(caseNo).status();
    }

    private Base base(String caseNo) {
        return bases.get(applications.get(caseNo).baseId());
    }

    private BaseRules rules(String caseNo) {
        return bases.rules(calls.get(applications.get(caseNo).call()).rulesId());
    }

    private void record(String caseNo, String act, String node, Map<String, Object> facts, StoredDocument letter) {
        evidence.record(Act.of(caseNo, null, act, node, facts)
                .by(IntakeTerms.basis(rules(caseNo)))
                .with(letter == null ? List.of() : List.of(letter.digest())));
    }
}
