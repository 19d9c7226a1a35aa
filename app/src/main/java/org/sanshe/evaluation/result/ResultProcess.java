package org.sanshe.evaluation.result;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.report.Reporting;
import org.sanshe.evaluation.scheme.Consequence;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.AssessmentResultSteps;

/** What {@code assessmentResult.bpmn} asks. */
@Steps("assessmentResult")
class ResultProcess implements AssessmentResultSteps {

    static final LegalBasis EVALUATION = new LegalBasis("政府购买服务管理办法", "第二十条");
    static final LegalBasis USE = new LegalBasis("政府购买服务管理办法", "第二十一条");

    private final Assessments assessments;
    private final Schemes schemes;
    private final Computing computing;
    private final ResultRows results;
    private final ObjectionRows objections;
    private final Publishing publishing;
    private final FinalResults outcomes;
    private final Consequences consequences;
    private final Reporting reporting;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    ResultProcess(
            Assessments assessments,
            Schemes schemes,
            Computing computing,
            ResultRows results,
            ObjectionRows objections,
            Publishing publishing,
            FinalResults outcomes,
            Consequences consequences,
            Reporting reporting,
            Submissions submissions,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.computing = computing;
        this.results = results;
        this.objections = objections;
        this.publishing = publishing;
        this.outcomes = outcomes;
        this.consequences = consequences;
        this.reporting = reporting;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void compute(String caseNo) {
        Computation c = computing.compute(caseNo);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("score", c.score() == null ? "" : c.score().toPlainString());
        facts.put("scale", c.scale().toPlainString());
        facts.put("grade", graded(caseNo, c.grade()));
        facts.put("lines", Working.of(c, false).stream().map(Working.Row::map).toList());
        evidence.record(Act.of(caseNo, null, "resultComputed", "compute", facts).by(EVALUATION));
    }

    private String graded(String caseNo, String grade) {
        return schemes.get(assessments.get(caseNo).schemeId()).graded(grade).name();
    }

    @Override
    public boolean recomputationAsked(String caseNo) {
        return submissions
                .latest(caseNo, "confirmResult", null)
                .filter(s -> "RECOMPUTE".equals(s.get("outcome")))
                .isPresent();
    }

    @Override
    public void publishResult(String caseNo) {
        Date until = deadlines.set(caseNo, "publicityEnds", "ASSESSMENT_PUBLICITY", clock.today());
        deadlines.announce(caseNo, "publicityEnds");
        publishing.publish(assessments.get(caseNo), until.toInstant());
        assessments.become(caseNo, Status.PUBLISHED);
    }

    @Override
    public Date publicityEnds(String caseNo) {
        return deadlines.due(caseNo, "publicityEnds");
    }

    @Override
    public void closeObjections(String caseNo) {
        objections.takeTurn(caseNo);
        deadlines.met(caseNo, "publicityEnds");
    }

    @Override
    public boolean objectionsPending(String caseNo) {
        return objections.pending(caseNo).isPresent();
    }

    @Override
    public boolean objectionUpheld(String caseNo) {
        return upheld(caseNo).findAny().isPresent();
    }

    @Override
    public void reopenResult(String caseNo) {
        boolean again = reevaluationDue(caseNo);
        if (again) {
            assessments.become(caseNo, Status.ASSIGNMENT);
            assessments.nextRound(caseNo);
        }
        evidence.record(Act.of(caseNo, null, "resultReopened", "reopenResult", Map.of("scoredAgain", again))
                .by(EVALUATION));
    }

    @Override
    public boolean reevaluationDue(String caseNo) {
        return upheld(caseNo).anyMatch(o -> o.outcome() == Objection.Outcome.REEVALUATE);
    }

    /** The objections to the present publication that were upheld. */
    private Stream<Objection> upheld(String caseNo) {
        int publication = results.current(caseNo).orElseThrow().no();
        return objections.of(caseNo).stream().filter(o -> o.publicationNo() == publication && o.isUpheld());
    }

    @Override
    public void gradeFinally(String caseNo) {
        Assessment a = assessments.get(caseNo);
        Scheme scheme = schemes.get(a.schemeId());
        Scheme.Grade grade = scheme.graded(a.grade());
        assessments.close(caseNo, clock.today());
        outcomes.add(a, results.published(caseNo).orElseThrow().id(), scheme, grade, clock.today());
        report(assessments.get(caseNo), grade);
        messages.toOrganization(
                a.organizationId(),
                caseNo,
                "“" + a.title() + "”" + a.kind().in(false) + "已定级：" + grade.name(),
                "The result of " + a.title() + " is final: " + grade.nameEn(),
                null);
        evidence.record(Act.of(caseNo, null, "gradedFinally", null, Map.of("grade", grade.name()))
                .by(USE));
    }

    private void report(Assessment a, Scheme.Grade grade) {
        var computation = results.published(a.caseNo()).orElseThrow().computation();
        reporting.issue(
                a,
                grade,
                Working.of(computation, false).stream()
                        .map(r ->
                                r.item() + "：" + r.working() + ("—".equals(r.points()) ? "" : "，计 " + r.points()) + "；")
                        .toList(),
                grade.consequences().stream().map(c -> c.said(false) + "；").toList());
    }

    @Override
    public void applyConsequences(String caseNo) {
        Assessment a = assessments.get(caseNo);
        consequences.apply(a, schemes.get(a.schemeId()).graded(a.grade()), clock.today());
    }

    @Override
    public boolean terminationProposed(String caseNo) {
        Assessment a = assessments.get(caseNo);
        return schemes.get(a.schemeId())
                .graded(a.grade())
                .consequence(Consequence.Kind.TERMINATE)
                .isPresent();
    }
}
