package org.sanshe.grant.application;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.call.Checks;
import org.sanshe.grant.call.Rounds;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.sanshe.processes.GrantApplicationSteps;

/** 资助申请流程: what {@code grantApplication.bpmn} asks. */
@Steps("grantApplication")
class ApplicationProcess implements GrantApplicationSteps {

    private final GrantApplications applications;
    private final ApplicationRows rows;
    private final Rounds rounds;
    private final Checks checks;
    private final Registry registry;
    private final Deadlines deadlines;
    private final ApplicationLetters letters;
    private final Messages messages;
    private final Evidence evidence;

    ApplicationProcess(
            GrantApplications applications,
            ApplicationRows rows,
            Rounds rounds,
            Checks checks,
            Registry registry,
            Deadlines deadlines,
            ApplicationLetters letters,
            Messages messages,
            Evidence evidence) {
        this.applications = applications;
        this.rows = rows;
        this.rounds = rounds;
        this.checks = checks;
        this.registry = registry;
        this.deadlines = deadlines;
        this.letters = letters;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public String applicant(String caseNo) {
        return registry.get(applications.get(caseNo).organizationId()).creditCode();
    }

    @Override
    public Date checkFormDue(String caseNo) {
        return deadlines.due(caseNo, "checkForm");
    }

    @Override
    public boolean foundIneligible(String caseNo) {
        return applications.get(caseNo).status() == Status.INELIGIBLE;
    }

    @Override
    public boolean hasReturned(String caseNo) {
        return applications.get(caseNo).status() == Status.RETURNED;
    }

    @Override
    public Date completeApplicationDue(String caseNo) {
        return deadlines.due(caseNo, "completeApplication");
    }

    @Override
    public void refuseLateCompletion(String caseNo) {
        String due = rows.dueAt(caseNo).map(SansheClock::minute).orElse("");
        applications.become(caseNo, Status.RETURNED, Status.INELIGIBLE, "未在" + due + "前补正申请材料");
        record(caseNo, "grantCompletionMissed", "refuseLateCompletion", Map.of("due", due), letters.ineligible(caseNo));
        checks.done(applications.get(caseNo).round());
    }

    @Override
    public void tellIneligible(String caseNo) {
        String reason = applications.get(caseNo).reason();
        record(caseNo, "grantIneligibleTold", "tellIneligible", Map.of("reason", reason), letters.ineligible(caseNo));
        checks.done(applications.get(caseNo).round());
    }

    @Override
    public Date checkBudgetDue(String caseNo) {
        return deadlines.due(caseNo, "checkBudget");
    }

    @Override
    public boolean budgetRefused(String caseNo) {
        return applications.get(caseNo).status() == Status.INELIGIBLE;
    }

    @Override
    public void admit(String caseNo) {
        GrantApplication a = applications.get(caseNo);
        record(
                caseNo,
                "grantAdmitted",
                "admit",
                Map.of("grantBudget", a.approvedBudget().toString()),
                letters.admitted(caseNo));
        checks.done(a.round());
    }

    @Override
    public void tellResult(String caseNo) {
        GrantApplication a = applications.get(caseNo);
        record(
                caseNo,
                "grantResultTold",
                "tellResult",
                Map.of("grantResult", a.status().in(false)),
                letters.decided(caseNo));
    }

    @Override
    public void closeWithdrawn(String caseNo) {
        GrantApplication a = applications.get(caseNo);
        messages.toRole(
                Role.OFFICER,
                rounds.get(a.round()).unitId(),
                caseNo,
                a.organization() + "撤回了申请“" + a.title() + "”",
                a.organization() + " withdrew “" + a.title() + "”",
                null);
        checks.done(a.round());
    }

    private void record(String caseNo, String act, String node, Map<String, Object> facts, StoredDocument letter) {
        evidence.record(Act.of(caseNo, null, act, node, facts)
                .by(ApplicationDesk.BUDGET_LAW)
                .with(List.of(letter.digest())));
    }
}
