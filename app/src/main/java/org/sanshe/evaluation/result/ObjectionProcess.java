package org.sanshe.evaluation.result;

import java.time.LocalDate;
import java.util.Date;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.result.Objection.Outcome;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Recusing;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.AssessmentObjectionReply;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.sanshe.processes.AssessmentObjectionSteps;

/** What {@code assessmentObjection.bpmn} asks. */
@Steps("assessmentObjection")
class ObjectionProcess implements AssessmentObjectionSteps {

    private final ObjectionRows objections;
    private final Assessments assessments;
    private final Involved involved;
    private final Recusing recusing;
    private final Deadlines deadlines;
    private final Registry registry;
    private final Units units;
    private final Documents documents;
    private final Messages messages;
    private final Cases cases;

    ObjectionProcess(
            ObjectionRows objections,
            Assessments assessments,
            Involved involved,
            Recusing recusing,
            Deadlines deadlines,
            Registry registry,
            Units units,
            Documents documents,
            Messages messages,
            Cases cases) {
        this.objections = objections;
        this.assessments = assessments;
        this.involved = involved;
        this.recusing = recusing;
        this.deadlines = deadlines;
        this.registry = registry;
        this.units = units;
        this.documents = documents;
        this.messages = messages;
        this.cases = cases;
    }

    @Override
    public void keepApart(String caseNo) {
        Assessment a = assessments.get(objections.get(caseNo).assessmentNo());
        involved.in(a).forEach(person -> recusing.bar(caseNo, person));
    }

    @Override
    public Date examineObjectionDue(String caseNo) {
        return deadlines.due(caseNo, "examineObjection");
    }

    @Override
    public Date decideObjectionDue(String caseNo) {
        return deadlines.due(caseNo, "decideObjection");
    }

    @Override
    public boolean upheld(String caseNo) {
        return objections.get(caseNo).isUpheld();
    }

    @Override
    public void upholdObjection(String caseNo) {
        Objection o = objections.get(caseNo);
        reply(o, o.outcome() == Outcome.REEVALUATE ? "由其他评价人员重新评价，结果再次公示。" : "由锁定的评分表重新汇总，结果再次公示。");
    }

    @Override
    public void rejectObjection(String caseNo) {
        reply(objections.get(caseNo), "考核结果不变。");
    }

    /** Tells the organization, and lets the assessment go on when it waits for this decision. */
    private void reply(Objection o, String consequence) {
        Assessment a = assessments.get(o.assessmentNo());
        var document = documents.issue(
                o.caseNo(),
                "objectionReply",
                new AssessmentObjectionReply(
                        o.caseNo(),
                        a.caseNo(),
                        a.title(),
                        registry.get(o.organizationId()).name(),
                        LocalDate.ofInstant(o.lodgedAt(), SansheClock.ZONE),
                        o.grounds().stream().map(g -> g.in(false)).toList(),
                        o.finding(),
                        o.isUpheld(),
                        o.reasons(),
                        consequence),
                units.get(a.unitId()).name(),
                Audience.CASE,
                Audience.organization(o.organizationId()));
        messages.toOrganization(
                o.organizationId(),
                o.caseNo(),
                "对“" + a.title() + "”考核结果的异议已答复：" + o.outcome().in(false),
                "Your objection to the result of " + a.title() + " is answered: "
                        + o.outcome().in(true),
                document);
        if (objections.pending(a.caseNo()).isEmpty()) cases.send("objectionsDecided", a.caseNo());
    }
}
