package org.sanshe.incubation.selection;

import java.util.Date;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Recusing;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.selection.IncubationObjections.Objection;
import org.sanshe.incubation.selection.IncubationObjections.Outcome;
import org.sanshe.incubation.selection.IncubationSelections.Entry;
import org.sanshe.notice.Messages;
import org.sanshe.processes.IncubationObjectionSteps;

/** What {@code incubationObjection.bpmn} asks. */
@Steps("incubationObjection")
class AdmissionObjectionProcess implements IncubationObjectionSteps {

    private final IncubationSelections selections;
    private final IncubationObjections objections;
    private final AdmissionObjectionDesk.Concerned concerned;
    private final SelectionOutcome outcome;
    private final Recusing recusing;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;

    AdmissionObjectionProcess(
            IncubationSelections selections,
            IncubationObjections objections,
            AdmissionObjectionDesk.Concerned concerned,
            SelectionOutcome outcome,
            Recusing recusing,
            Deadlines deadlines,
            Messages messages,
            Cases cases) {
        this.selections = selections;
        this.objections = objections;
        this.concerned = concerned;
        this.outcome = outcome;
        this.recusing = recusing;
        this.deadlines = deadlines;
        this.messages = messages;
        this.cases = cases;
    }

    @Override
    public void keepApart(String caseNo) {
        concerned.with(objections.get(caseNo).selection()).forEach(person -> recusing.bar(caseNo, person));
    }

    @Override
    public Date investigateAdmissionDue(String caseNo) {
        return deadlines.due(caseNo, "investigateAdmission");
    }

    @Override
    public Date decideAdmissionDue(String caseNo) {
        return deadlines.due(caseNo, "decideAdmission");
    }

    @Override
    public boolean upheld(String caseNo) {
        return objections.get(caseNo).outcome() == Outcome.UPHELD;
    }

    @Override
    public void declineApplicant(String caseNo) {
        Objection o = objections.get(caseNo);
        selections.takeTurn(o.selection());
        outcome.decline(o.selection(), o.application(), "公示异议成立：" + o.reasons());
        reply(o);
    }

    @Override
    public void keepApplicant(String caseNo) {
        Objection o = objections.get(caseNo);
        selections.takeTurn(o.selection());
        outcome.keep(o.selection(), o.application());
        reply(o);
    }

    /** Both sides are told, a citizen by the officer who entered the objection; the selection goes on. */
    private void reply(Objection o) {
        Entry e = selections.find(o.application()).orElseThrow();
        String zh = "对“" + e.organization() + "”的入驻公示异议已决定：" + o.outcome().in(false) + "。理由：" + o.reasons();
        String en = "The objection to " + e.organization() + " is decided: "
                + o.outcome().in(true);
        messages.toOrganization(e.organizationId(), e.application(), zh, en, null);
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
        cases.send("incubationObjectionDecided", o.selection());
    }
}
