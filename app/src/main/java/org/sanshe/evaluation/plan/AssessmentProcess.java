package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Late;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.AssessmentSteps;

/** What {@code assessment.bpmn} asks. */
@Steps("assessment")
class AssessmentProcess implements AssessmentSteps {

    private final Assessments assessments;
    private final Schemes schemes;
    private final Engagements engagements;
    private final Opening opening;
    private final Messages messages;
    private final Evidence evidence;

    AssessmentProcess(
            Assessments assessments,
            Schemes schemes,
            Engagements engagements,
            Opening opening,
            Messages messages,
            Evidence evidence) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.engagements = engagements;
        this.opening = opening;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public String organization(String caseNo) {
        return engagements.get(assessments.get(caseNo).agreement()).terms().supplierCode();
    }

    @Override
    public Date selfEvaluateDue(String caseNo) {
        return Date.from(assessments.get(caseNo).selfDue());
    }

    @Override
    public void noteMissed(String caseNo) {
        Assessment a = assessments.get(caseNo);
        assessments.missed(caseNo);
        boolean fails = failsForLateness(caseNo);
        String due = SelfReportOpening.moment(a.selfDue());
        tell(
                a,
                "“" + a.title() + "”的自评应于 " + due + " 前提交，没有提交"
                        + (fails ? "，按方案直接评为最低等级" : "，请在 " + day(handInLateDue(caseNo)) + " 前补交"),
                "The self-evaluation of " + a.title() + " was due " + due + " and was not handed in"
                        + (fails ? "; by the scheme this is a fail" : "; hand it in by " + day(handInLateDue(caseNo))));
        evidence.record(Act.of(caseNo, null, "selfEvaluationMissed", "selfEvaluate", Map.of("due", due, "fails", fails))
                .by(Opening.BASIS));
    }

    @Override
    public boolean failsForLateness(String caseNo) {
        Assessment a = assessments.get(caseNo);
        return a.late() && scheme(a).body().timing().late() == Late.FAIL;
    }

    @Override
    public boolean mayHandInLate(String caseNo) {
        return assessments.get(caseNo).selfAt() == null;
    }

    @Override
    public Date handInLateDue(String caseNo) {
        Assessment a = assessments.get(caseNo);
        LocalDate due = LocalDate.ofInstant(a.selfDue(), SansheClock.ZONE);
        return Date.from(opening.selfReport(scheme(a), due).lastMoment().toInstant());
    }

    @Override
    public void goOnWithout(String caseNo) {
        Assessment a = assessments.get(caseNo);
        assessments.become(caseNo, Status.ASSIGNMENT);
        tell(a, "“" + a.title() + "”没有提交自评，按已有资料评价", a.title() + " is evaluated without a self-evaluation");
        evidence.record(Act.of(caseNo, null, "wentOnWithoutSelfEvaluation", "handInLate", Map.of())
                .by(Opening.BASIS));
    }

    @Override
    public void tellCancelled(String caseNo) {
        Assessment a = assessments.get(caseNo);
        String why = assessments.cancelledFor(caseNo).orElseThrow();
        String zh = "“" + a.title() + "”的" + a.kind().in(false) + "已经取消：" + why;
        String en = "The " + a.kind().in(true) + " of " + a.title() + " was cancelled: " + why;
        messages.toOrganization(a.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.SUPERVISOR, a.unitId(), caseNo, zh, en, null);
    }

    private void tell(Assessment a, String zh, String en) {
        messages.toOrganization(a.organizationId(), a.caseNo(), zh, en, null);
        messages.toRole(Role.OFFICER, a.unitId(), a.caseNo(), zh, en, null);
        messages.toRole(Role.SUPERVISOR, a.unitId(), a.caseNo(), zh, en, null);
    }

    private static String day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), SansheClock.ZONE).toString();
    }

    private Scheme scheme(Assessment a) {
        return schemes.get(a.schemeId());
    }
}
