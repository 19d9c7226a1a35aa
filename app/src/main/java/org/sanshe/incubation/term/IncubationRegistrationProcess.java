package org.sanshe.incubation.term;

import java.util.Date;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.FundCustody;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.IncubationRegistrationSteps;

/** 登记完成: what {@code incubationRegistration.bpmn} asks. */
@Steps("incubationRegistration")
class IncubationRegistrationProcess implements IncubationRegistrationSteps {

    private final Registrations registrations;
    private final Tenancies tenancies;
    private final Bases bases;
    private final FundCustody custody;
    private final TermLimits limits;
    private final TermClock clock;
    private final Submissions submissions;
    private final Messages messages;
    private final Evidence evidence;

    IncubationRegistrationProcess(
            Registrations registrations,
            Tenancies tenancies,
            Bases bases,
            FundCustody custody,
            TermLimits limits,
            TermClock clock,
            Submissions submissions,
            Messages messages,
            Evidence evidence) {
        this.registrations = registrations;
        this.tenancies = tenancies;
        this.bases = bases;
        this.custody = custody;
        this.limits = limits;
        this.clock = clock;
        this.submissions = submissions;
        this.messages = messages;
        this.evidence = evidence;
    }

    private Tenancy tenancy(String caseNo) {
        return tenancies.get(registrations.get(caseNo).tenancy());
    }

    private Base base(String caseNo) {
        return bases.get(tenancy(caseNo).baseId());
    }

    @Override
    public String tenant(String caseNo) {
        return CandidateGroup.organization(tenancy(caseNo).organizationId());
    }

    @Override
    public String desk(String caseNo) {
        return base(caseNo).desk();
    }

    /** Whoever confirms is of the unit: where the unit runs the base itself, its officers have checked already. */
    @Override
    public String confirmer(String caseNo) {
        return base(caseNo).operatorId() == null ? "section_head" : "officer";
    }

    @Override
    public Date fileRegistrationDue(String caseNo) {
        return registrationDeadline(caseNo);
    }

    @Override
    public Date registrationDeadline(String caseNo) {
        return TermClock.end(registrations.get(caseNo).dueOn());
    }

    @Override
    public Date reminderDay(String caseNo) {
        var due = registrations.get(caseNo).dueOn();
        return TermClock.start(due.minusMonths(limits.get("REGISTRATION_REMINDER", due)));
    }

    @Override
    public void remindRegistration(String caseNo) {
        if (!registrations.remind(caseNo)) return;
        Tenancy t = tenancy(caseNo);
        var due = registrations.get(caseNo).dueOn();
        messages.toOrganization(
                t.organizationId(),
                caseNo,
                "请在 " + due + " 前完成登记并填报证书",
                "Complete the registration by " + due + " and file the certificate",
                null);
    }

    @Override
    public void reportUnregistered(String caseNo) {
        if (!registrations.overdue(caseNo)) return;
        Tenancy t = tenancy(caseNo);
        var due = registrations.get(caseNo).dueOn();
        String zh = "“" + t.organization() + "”应于 " + due + " 前完成登记，尚未登记；可以提出退驻建议";
        String en = "Founders were due to be registered by " + due + " and are not; an exit may be proposed";
        messages.toOrganization(t.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, bases.get(t.baseId()).unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(t.caseNo(), null, "notRegistered", "reportUnregistered", Map.of("due", due.toString()))
                .by(TermRule.CODE_TAKEN.basis()));
    }

    @Override
    public boolean filed(String caseNo) {
        return registrations.get(caseNo).filedAt() != null;
    }

    @Override
    public Date checkRegistrationDue(String caseNo) {
        return clock.due(caseNo, "checkRegistration", "INCUBATION_REGISTRATION_CHECK");
    }

    @Override
    public boolean checkPassed(String caseNo) {
        return agreed(caseNo, "checkRegistration");
    }

    @Override
    public Date confirmRegistrationDue(String caseNo) {
        return clock.due(caseNo, "confirmRegistration", "INCUBATION_REGISTRATION_CHECK");
    }

    @Override
    public boolean confirmed(String caseNo) {
        return agreed(caseNo, "confirmRegistration");
    }

    @Override
    public void settleCustody(String caseNo) {
        custody.settle(registrations.get(caseNo).tenancy(), null);
    }

    private boolean agreed(String caseNo, String node) {
        return submissions
                .latest(caseNo, node, null)
                .filter(v -> "AGREE".equals(v.get("decision")))
                .isPresent();
    }
}
