package org.sanshe.evaluation.result;

import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.result.Objection.Ground;
import org.sanshe.evaluation.result.Objection.Outcome;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;

/** 异议办理台: the tasks of {@code assessmentObjection.bpmn}. */
@Desk("assessmentObjection")
class ObjectionDesk {

    private final Assessments assessments;
    private final ObjectionRows objections;
    private final ResultRows results;
    private final ResultDesk desk;
    private final Involved involved;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Evidence evidence;

    ObjectionDesk(
            Assessments assessments,
            ObjectionRows objections,
            ResultRows results,
            ResultDesk desk,
            Involved involved,
            Deadlines deadlines,
            Documents documents,
            Evidence evidence) {
        this.assessments = assessments;
        this.objections = objections;
        this.results = results;
        this.desk = desk;
        this.involved = involved;
        this.deadlines = deadlines;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new java.util.LinkedHashMap<String, Object>();
        values.put(
                "assessments",
                objections.published(s.actor().organizationId()).stream()
                        .map(p -> Map.of("label", p.title() + "（" + p.caseNo() + "）", "value", p.caseNo()))
                        .toList());
        if (s.about() != null) values.put("assessment", s.about());
        return values;
    }

    /** The form {@code assessment-objection}. */
    record Letter(String assessment, List<Ground> grounds, String facts, List<String> evidenceFiles) {}

    @Starts(prefix = "FY", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, Letter form) {
        Assessment a = assessments
                .find(form.assessment())
                .filter(x -> Long.valueOf(x.organizationId()).equals(s.actor().organizationId()))
                .orElseThrow(() -> new NotFound("assessment " + form.assessment()));
        objections.takeTurn(a.caseNo());
        objections.pending(a.caseNo()).ifPresent(other -> {
            throw new Refusal(ResultRule.OBJECTION_PENDING, a.title(), other.caseNo());
        });
        if (!objections.lodge(s.caseNo(), a.caseNo(), a.organizationId(), form.grounds(), form.facts())) {
            throw refused(a);
        }
        deadlines.set(s.caseNo(), "examineObjection", "ASSESSMENT_OBJECTION_EXAMINATION", s.today());
        deadlines.set(s.caseNo(), "decideObjection", "ASSESSMENT_OBJECTION_DECISION", s.today());
        documents.attach(
                form.evidenceFiles(),
                s.caseNo(),
                "objection",
                s.actor(),
                Audience.CASE,
                Audience.organization(a.organizationId()));
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "objectionLodged",
                        "start",
                        Map.of(
                                "assessment",
                                a.caseNo(),
                                "grounds",
                                form.grounds().stream().map(Enum::name).toList()))
                .by(ResultProcess.EVALUATION));
        return new CaseFacts("考核结果异议：" + a.title(), a.unitId(), a.organizationId(), a.caseNo());
    }

    private Refusal refused(Assessment a) {
        return results.current(a.caseNo())
                .filter(p -> a.status() == Assessment.Status.PUBLISHED || a.status() == Assessment.Status.FINAL)
                .map(p -> new Refusal(ResultRule.OBJECTION_LATE, a.title(), SansheClock.minute(p.objectionsUntil())))
                .orElseGet(() -> new Refusal(ResultRule.NOT_PUBLISHED, a.title()));
    }

    @Prefills
    Map<String, Object> examineObjection(TaskContext t) {
        return shown(t);
    }

    /** The form {@code objection-examination}. */
    record Examination(String finding, Outcome proposal, List<String> files) {}

    @Handles
    void examineObjection(TaskContext t, Examination form) {
        keepApart(t);
        objections.examined(
                t.caseNo(), form.finding(), form.proposal(), t.actor().personId());
        deadlines.met(t.caseNo(), "examineObjection");
        documents.attach(form.files(), t.caseNo(), "objectionExamination", t.actor(), Audience.CASE);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "objectionExamined",
                        t.node(),
                        Map.of("proposal", form.proposal().name()))
                .by(ResultProcess.EVALUATION));
    }

    @Prefills
    Map<String, Object> decideObjection(TaskContext t) {
        var values = shown(t);
        Objection o = objections.get(t.caseNo());
        values.put("finding", o.finding());
        values.put("proposal", o.proposal().in(Language.isEnglish()));
        return values;
    }

    /** The form {@code objection-decision}. */
    record Decision(Outcome outcome, String reasons) {}

    @Handles
    void decideObjection(TaskContext t, Decision form) {
        keepApart(t);
        objections.takeTurn(objections.get(t.caseNo()).assessmentNo());
        objections.decided(t.caseNo(), form.outcome(), form.reasons(), t.actor().personId());
        deadlines.met(t.caseNo(), "decideObjection");
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "objectionDecided",
                        t.node(),
                        Map.of("outcome", form.outcome().name()))
                .by(ResultProcess.EVALUATION));
    }

    /** Nobody judges an objection to what they scored or confirmed. */
    private void keepApart(TaskContext t) {
        Objection o = objections.get(t.caseNo());
        Assessment a = assessments.get(o.assessmentNo());
        if (involved.in(a).contains(t.actor().personId())) {
            throw new Refusal(ResultRule.OBJECTION_OWN_WORK, a.title());
        }
    }

    private Map<String, Object> shown(TaskContext t) {
        Objection o = objections.get(t.caseNo());
        var values = desk.shown(o.assessmentNo());
        values.put(
                "grounds",
                o.grounds().stream()
                        .map(g -> Map.of("ground", g.in(Language.isEnglish())))
                        .toList());
        values.put("facts", o.facts());
        return values;
    }
}
