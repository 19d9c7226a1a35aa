package org.sanshe.grant.application;

import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.call.Rounds;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.sanshe.processes.GrantApplicationSteps;

/** 资助申请流程: what {@code grantApplication.bpmn} asks. */
@Steps("grantApplication")
class ApplicationProcess implements GrantApplicationSteps {

    private final GrantApplications applications;
    private final ApplicationRows rows;
    private final Rounds rounds;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;

    ApplicationProcess(
            GrantApplications applications,
            ApplicationRows rows,
            Rounds rounds,
            Registry registry,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence) {
        this.applications = applications;
        this.rows = rows;
        this.rounds = rounds;
        this.registry = registry;
        this.deadlines = deadlines;
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
        String due = rows.dueAt(caseNo).map(Words::minute).orElse("");
        String reason = "未在" + due + "前补正申请材料";
        applications.become(caseNo, Status.RETURNED, Status.INELIGIBLE, reason);
        GrantApplication a = applications.get(caseNo);
        tell(
                a,
                "“" + a.title() + "”的申请材料逾期（" + due + "）未补正，不再受理。",
                "“" + a.title() + "” was not completed by " + due + " and is not taken any more.");
        record(caseNo, "grantCompletionMissed", "refuseLateCompletion", Map.of("due", due));
    }

    @Override
    public void tellIneligible(String caseNo) {
        GrantApplication a = applications.get(caseNo);
        tell(
                a,
                "“" + a.title() + "”不符合条件，不进入评审。理由：" + a.reason(),
                "“" + a.title() + "” is not eligible and does not go to the panel. Reason: " + a.reason());
        record(caseNo, "grantIneligibleTold", "tellIneligible", Map.of("reason", a.reason()));
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
        String cuts = String.join("；", rows.cuts(caseNo).values());
        tell(
                a,
                "“" + a.title() + "”通过审查，进入评审。核定预算 " + a.approvedBudget() + " 元，资助最多 " + a.approvedGrant() + " 元"
                        + (cuts.isEmpty() ? "。" : "。核减理由：" + cuts),
                "“" + a.title() + "” goes to the panel. Approved budget: " + a.approvedBudget()
                        + " yuan, grant at most " + a.approvedGrant() + " yuan"
                        + (cuts.isEmpty() ? "." : ". Reasons for less: " + cuts));
        record(
                caseNo,
                "grantAdmitted",
                "admit",
                Map.of("grantBudget", a.approvedBudget().toString()));
    }

    @Override
    public void tellResult(String caseNo) {
        GrantApplication a = applications.get(caseNo);
        String amount = a.awarded() == null ? "" : "，资助 " + a.awarded() + " 元";
        String why = a.reason() == null ? "" : "理由：" + a.reason();
        tell(
                a,
                "“" + a.title() + "”的结果：" + a.status().in(false) + amount + "。" + why,
                "The result for “" + a.title() + "”: " + a.status().in(true)
                        + (a.awarded() == null ? "" : ", " + a.awarded() + " yuan") + ". "
                        + (a.reason() == null ? "" : "Reason: " + a.reason()));
        record(
                caseNo,
                "grantResultTold",
                "tellResult",
                Map.of("grantResult", a.status().in(false)));
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
    }

    private void tell(GrantApplication a, String zh, String en) {
        messages.toOrganization(a.organizationId(), a.caseNo(), zh, en, null);
    }

    private void record(String caseNo, String act, String node, Map<String, Object> facts) {
        evidence.record(Act.of(caseNo, null, act, node, facts).by(ApplicationDesk.BUDGET_LAW));
    }
}
