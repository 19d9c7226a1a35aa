package org.sanshe.incubation.intake;

import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.IncubationCall.Status;
import org.sanshe.incubation.Selecting;
import org.sanshe.notice.Messages;
import org.sanshe.processes.IncubationCallSteps;

/** 招募流程: what {@code incubationCall.bpmn} asks. */
@Steps("incubationCall")
class IncubationCallProcess implements IncubationCallSteps {

    private final IncubationCalls calls;
    private final CallNotices notices;
    private final IntakeChecks checks;
    private final Sittings sittings;
    private final Selecting selecting;
    private final Bases bases;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;

    IncubationCallProcess(
            IncubationCalls calls,
            CallNotices notices,
            IntakeChecks checks,
            Sittings sittings,
            Selecting selecting,
            Bases bases,
            Cases cases,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence) {
        this.calls = calls;
        this.notices = notices;
        this.checks = checks;
        this.sittings = sittings;
        this.selecting = selecting;
        this.bases = bases;
        this.cases = cases;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public String desk(String caseNo) {
        return bases.get(calls.get(caseNo).baseId()).desk();
    }

    @Override
    public boolean callApproved(String caseNo) {
        return Boolean.TRUE.equals(calls.text(caseNo).approved());
    }

    @Override
    public boolean callRejected(String caseNo) {
        return calls.get(caseNo).status() == Status.CANCELLED;
    }

    @Override
    public void cancelCall(String caseNo) {
        IncubationCall call = calls.get(caseNo);
        String why = calls.text(caseNo).opinion();
        messages.toPerson(
                cases.get(caseNo).startedBy(),
                caseNo,
                "“" + call.title() + "”未获同意，不发布。理由：" + why,
                "“" + call.title() + "” was rejected and is not published. Reason: " + why,
                null);
    }

    @Override
    public void publishCall(String caseNo) {
        notices.publish(caseNo);
        if (calls.get(caseNo).isRolling()) sittings.next(caseNo);
    }

    @Override
    public boolean isRolling(String caseNo) {
        return calls.get(caseNo).isRolling();
    }

    @Override
    public Date windowCloses(String caseNo) {
        return Date.from(calls.get(caseNo).closesAt());
    }

    @Override
    public void closeWindow(String caseNo) {
        checks.takeTurn(caseNo);
        calls.become(caseNo, Status.CALLED, Status.SELECTION);
        record(caseNo, "incubationWindowClosed", "closeWindow", Map.of());
    }

    @Override
    public Date sittingDue(String caseNo) {
        return deadlines.due(caseNo, Sittings.NODE);
    }

    @Override
    public void conveneSitting(String caseNo) {
        sittings.whenDue(caseNo);
    }

    @Override
    public boolean allChecked(String caseNo) {
        return checks.allDone(caseNo);
    }

    @Override
    public boolean anyChecked(String caseNo) {
        return sittings.waiting(caseNo) > 0;
    }

    @Override
    public void closeEmpty(String caseNo) {
        calls.become(caseNo, Status.SELECTION, Status.CLOSED);
        record(caseNo, "incubationCallEmpty", "closeEmpty", Map.of());
    }

    @Override
    public void openSelection(String caseNo) {
        int waiting = sittings.waiting(caseNo);
        String sitting = selecting.open(caseNo, null);
        record(
                caseNo,
                "incubationSittingConvened",
                "openSelection",
                Map.of("incubationWaiting", waiting, "incubationSitting", String.valueOf(sitting)));
    }

    @Override
    public void closeCall(String caseNo) {
        calls.become(caseNo, Status.SELECTION, Status.CLOSED);
        record(caseNo, "incubationCallClosed", "closeCall", Map.of());
    }

    private void record(String caseNo, String act, String node, Map<String, Object> facts) {
        evidence.record(Act.of(caseNo, null, act, node, facts)
                .by(IntakeTerms.basis(bases.rules(calls.get(caseNo).rulesId()))));
    }
}
